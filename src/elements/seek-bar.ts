import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { stepAt } from '../player/timeline.js';
import type { Companion } from './companion.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishControls } from './messages/english/controls.js';
import type { ControlWords } from './messages/control-words.js';
import { scrubOf } from './scrub.js';
import type { StoryStep } from './story.js';

/** With more steps than this their marks would touch. */
const mostMarks = 100;
/** Characters of a command that a preview shows at most. */
const mostCharacters = 200;

/** Time as a bar, with a mark where each step ends: press, drag, point at, and by keyboard. */
export function seekBar(diagram: LayerDiagram, host: Companion): TemplateResult {
  const { player } = diagram;
  const words = wordsOf(diagram);
  const scrub = scrubOf(host);
  const pointed = scrub.previewMs === null ? null : stepOf(diagram, scrub.previewMs);
  const share = (ms: number): number => (player.durationMs === 0 ? 0 : ms / player.durationMs);
  const marks = player.stepCount > mostMarks ? [] : Array.from({ length: player.stepCount + 1 }, (_, step) => step);
  // The knob's place needs what this renders.
  void host.updateComplete.then(() => scrub.follow());
  return html`<div
    class="seek"
    part="seek"
    ?data-disabled=${player.durationMs === 0}
    ?data-dragged=${scrub.dragged}
    ?data-pressed=${scrub.pressed}
    @pointerdown=${scrub.press}
    @pointermove=${scrub.move}
    @pointerup=${scrub.release}
    @pointercancel=${scrub.release}
    @pointerleave=${scrub.leave}
    @focusin=${scrub.focus}
    @focusout=${scrub.leave}
    @keydown=${scrub.key}
  >
    <div class="rail">
      <div class="track"></div>
      ${pointed === null || pointed === 0 ? nothing : stretch(share(player.endOf(pointed - 1)), share(player.endOf(pointed)))}
      <div class="done"></div>
      <svg class="marks" aria-hidden="true">
        ${marks.map((step) => {
          const endMs = player.endOf(step);
          const states = [endMs <= player.positionMs ? 'past' : '', step === pointed ? 'pointed' : ''].join(' ');
          return mark(share(endMs), states, isRefused(diagram.story?.steps[step - 1], words), player.stepCount > 40);
        })}
      </svg>
      <div class="knob" part="knob"></div>
    </div>
    <input
      type="range"
      min="0"
      max=${player.durationMs}
      step="1"
      aria-label=${words.time}
      aria-valuetext=${valueText(diagram, words)}
      .value=${live(String(Math.round(player.positionMs)))}
      ?disabled=${player.durationMs === 0}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) diagram.currentTime = event.target.valueAsNumber / 1000;
      }}
    />
  </div>`;
}

/** What stands over the bar while a moment is pointed at: its step's number, title, command, and the time. */
export function stepPreview(diagram: LayerDiagram, host: Companion): TemplateResult | typeof nothing {
  const { previewMs } = scrubOf(host);
  if (previewMs === null || diagram.player.durationMs === 0) return nothing;
  const words = wordsOf(diagram);
  const at = stepOf(diagram, previewMs);
  const step = diagram.story?.steps[at - 1];
  const title = step ? step.title || (step.command === '' ? step.text : '') : words.nothingYet;
  const refused = isRefused(step, words);
  return html`<div class="preview" part="preview" aria-hidden="true">
    <p class="about">
      <span>${at === 0 ? words.start : `${words.step}${words.of(at, diagram.player.stepCount)}`}</span>
      ${refused ? html`<span class="denied">✕ ${refused}</span>` : nothing}
      <span>${clockText(previewMs)}</span>
    </p>
    ${title === '' ? nothing : html`<p class="title">${title}</p>`}
    ${step && step.command !== '' ? html`<p class="command">$ ${step.command.slice(0, mostCharacters)}</p>` : nothing}
  </div>`;
}

/** Minutes and seconds. */
export function clockText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function wordsOf({ language }: LayerDiagram): ControlWords {
  return language.words('controls', englishControls);
}

function stepOf(diagram: LayerDiagram, ms: number): number {
  return diagram.film ? stepAt(diagram.film.timeline, ms) : 0;
}

/** The step that is pointed at, as a thicker piece of the bar. */
function stretch(from: number, to: number): TemplateResult {
  return html`<svg class="marks" aria-hidden="true">
    <line class="stretch" x1="${from * 100}%" x2="${to * 100}%" y1="50%" y2="50%"></line>
  </svg>`;
}

/** A dot, or a diamond where the step was refused. */
function mark(share: number, states: string, refused: string, small: boolean): SVGTemplateResult {
  const place = `${Math.round(share * 1e4) / 100}%`;
  if (refused === '') return svg`<circle class="mark ${states}" cx=${place} cy="50%" r=${small ? 2.5 : 3}></circle>`;
  const half = small ? 3 : 4;
  return svg`<svg class="spot" x=${place} y="50%"><path class="mark refused ${states}" d="M0-${half}L${half} 0 0 ${half}-${half} 0Z"></path></svg>`;
}

/** What is said of a step that failed; '' of others. */
function isRefused(step: StoryStep | undefined, words: ControlWords): string {
  if (!step) return '';
  if (step.facts.some(({ type }) => type === 'refused')) return words.refused;
  return step.exitCode !== null && step.exitCode !== 0 ? words.exit(step.exitCode) : '';
}

function valueText({ player, story }: LayerDiagram, words: ControlWords): string {
  const title = story?.steps[player.step - 1]?.title ?? '';
  return `${words.step}${words.of(player.step, player.stepCount)}${title === '' ? '' : `, ${title}`}`;
}
