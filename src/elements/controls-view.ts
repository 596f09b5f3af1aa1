import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Companion, CompanionView } from './companion.js';
import { controlsStyles } from './controls-styles.js';
import { pressKey, rates, start, toggleFullscreen } from './keys.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishControls } from './messages/english/controls.js';
import type { ControlWords } from './messages/control-words.js';
import { clockText, seekBar, stepPreview } from './seek-bar.js';
import { keepFocusInDeck } from './slides/deck-keys.js';

const icons = {
  previous: 'M6 5h2.2v14H6zM19 5v14L9.5 12z',
  next: 'M15.8 5H18v14h-2.2zM5 5l9.5 7L5 19z',
  play: 'M8 5v14l11-7z',
  pause: 'M7 5h3.6v14H7zM13.4 5H17v14h-3.6z',
  replay: 'M12 5V1.5L7 6.5l5 5V7.5a5 5 0 1 1-5 5H4.5A7.5 7.5 0 1 0 12 5z',
  fullscreen: 'M5 9V5h4v2H7v2zM15 5h4v4h-2V7h-2zM5 15h2v2h2v2H5zM17 15h2v4h-4v-2h2z',
  window: 'M7 5h2v4H5V7h2zM15 5h2v2h2v2h-4zM5 15h4v4H7v-2H5zM15 15h4v2h-2v2h-2z',
};

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

interface ButtonOptions {
  /** The key that does the same, as its tooltip tells it. */
  readonly key: string;
  /** There is nothing to press for; the focus stays where it is. */
  readonly disabled?: boolean;
  readonly play?: boolean;
}

function button(label: string, path: string, press: () => unknown, { key, disabled, play }: ButtonOptions): TemplateResult {
  return html`<button
    type="button"
    class=${play ? 'play' : 'plain'}
    part=${play ? 'button play' : 'button'}
    aria-label=${label}
    title="${label} (${key})"
    aria-disabled=${disabled ? 'true' : 'false'}
    @click=${disabled ? nothing : press}
  >
    ${icon(path)}
  </button>`;
}

function playButton(diagram: LayerDiagram, words: ControlWords): TemplateResult {
  const none = diagram.readyState === 0 || diagram.player.stepCount === 0;
  if (!diagram.paused) return button(words.pause, icons.pause, () => diagram.pause(), { key: 'k', play: true });
  const over = diagram.ended && !diagram.player.untouched;
  const [label, path] = over ? [words.playAgain, icons.replay] : [words.play, icons.play];
  return button(label, path, () => start(diagram), { key: 'k', play: true, disabled: none });
}

/** The speeds to choose from; a speed that a page has set is among them. */
function rateMenu(diagram: LayerDiagram, words: ControlWords): TemplateResult {
  const { playbackRate } = diagram;
  const offered = rates.includes(playbackRate) ? rates : [...rates, playbackRate].sort((one, other) => one - other);
  return html`<select
    class="rate"
    part="button rate"
    aria-label=${words.speed}
    title=${`${words.speed} (< >)`}
    .value=${live(String(playbackRate))}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLSelectElement) diagram.playbackRate = Number(event.target.value);
    }}
  >
    ${offered.map((rate) => html`<option value=${rate} ?selected=${rate === playbackRate}>${rate}×</option>`)}
  </select>`;
}

function fullscreenButton(diagram: LayerDiagram, words: ControlWords): TemplateResult | typeof nothing {
  if (!document.fullscreenEnabled) return nothing;
  const shown = document.fullscreenElement === diagram;
  const [label, path] = shown ? [words.leaveFullScreen, icons.window] : [words.fullScreen, icons.fullscreen];
  return button(label, path, () => toggleFullscreen(diagram), { key: 'f' });
}

function view(diagram: LayerDiagram, host: Companion): TemplateResult {
  const { player } = diagram;
  const words = diagram.language.words('controls', englishControls);
  const none = player.stepCount === 0;
  const times = `${clockText(player.positionMs)} / ${clockText(player.durationMs)}`;
  return html`<div
    class="bar"
    part="bar"
    role="group"
    aria-label=${words.playback}
    @mousedown=${(event: Event) => keepFocusInDeck(event, diagram)}
    @keydown=${(event: KeyboardEvent) => {
      pressKey(event, diagram);
    }}
  >
    ${button(words.previousStep, icons.previous, () => diagram.previous(), { key: '←', disabled: player.step === 0 && !diagram.asking })}
    ${playButton(diagram, words)}
    ${button(words.nextStep, icons.next, () => diagram.next(), { key: '→', disabled: player.step >= player.stepCount })}
    ${seekBar(diagram, host)}
    <span class="time" part="time" aria-hidden="true">${none ? nothing : times}</span>
    <span class="place" part="place" title=${none ? nothing : times}
      >${none ? nothing : html`<span class="word">${words.step}</span>${words.of(player.step, player.stepCount)}`}</span
    >
    ${rateMenu(diagram, words)} ${fullscreenButton(diagram, words)} ${stepPreview(diagram, host)}
  </div>`;
}

export const controlsView: CompanionView = { styles: controlsStyles, view };
