import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { OutputChunk } from '../shell/step.js';
import type { CompanionView } from './companion.js';
import { css } from './css.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishControls } from './messages/english/controls.js';
import { foldOutput } from './fold-output.js';
import type { StoryStep } from './story.js';

/** Steps kept on the screen above the one shown. */
const scrollback = 50;

/** The steps up to the one shown; those up to `clearedAt` only where an earlier one is shown. */
export function screenView(diagram: LayerDiagram, clearedAt = 0): TemplateResult {
  const { story, player, surface } = diagram;
  // A command that is asked about has not run: it has no output yet.
  const asked = diagram.question?.step;
  const step = asked?.index ?? player.step;
  const { attention } = surface;
  const attend = (event: Event): void => {
    const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-step]') : null;
    attention.light(entry ? Number(entry.dataset['step']) : null);
  };
  const attendShown = (event: Event): void => {
    attention.light(event.target instanceof Element && event.target.matches(':focus-visible') ? step : null);
  };
  const leave = (): void => attention.light(null);
  const first = Math.max(step >= clearedAt ? clearedAt : 0, step - 1 - scrollback);
  const ran = (story?.steps ?? []).slice(first, step).filter(({ command }) => command !== '');
  return html`<div
    class="screen"
    part="screen"
    role="log"
    aria-live="off"
    aria-label=${diagram.language.words('controls', englishControls).terminal}
    tabindex="0"
    @pointerover=${attend}
    @pointerleave=${leave}
    @focusin=${attendShown}
    @focusout=${leave}
  >
    ${ran.map((entry) => {
      const isLit = attention.all?.steps.has(entry.index) ?? false;
      return guard([entry, entry === asked, entry.index === step, isLit], () =>
        entryView(entry === asked ? { ...entry, output: [] } : entry, entry.index === step, isLit),
      );
    })}
    ${ran.length === 0 ? html`<div class="prompt">$ <span class="cursor"></span></div>` : nothing}
  </div>`;
}

function entryView(step: StoryStep, current: boolean, isLit: boolean): TemplateResult {
  const lines = step.command.split('\n');
  return html`<div class="entry${current ? ' current' : ''}${isLit ? ' lit' : ''}" data-step=${step.index}>
    ${lines.map((line, at) => html`<div class="command" part="command"><span class="prompt">${at === 0 ? '$ ' : '> '}</span><span>${shown(line)}</span></div>`)}
    ${step.output.length === 0 ? nothing : html`<div class="output" part="output">${foldOutput(step.output).map((chunk) => chunkView(chunk, step.exitCode !== 0))}</div>`}
  </div>`;
}

/** Standard error is marked where the command failed: progress is written there, too. */
function chunkView({ stream, text }: OutputChunk, failed: boolean): TemplateResult {
  return html`<span class=${failed ? stream : 'stdout'}>${shown(text)}</span>`;
}

/** Characters that turn the direction of writing would make a name read as another: a mark stands for each. */
function shown(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '\ufffd');
}

/** Looks of any terminal. */
export const terminalStyles = css`
  :host {
    display: grid;
    box-sizing: border-box;
    padding-block: 0.7rem;
    border-block-start: 1px solid var(--layer-panel-line, light-dark(#101724, #202b3b));
    background: var(--layer-terminal, light-dark(#101724, #080c13));
    color: var(--layer-terminal-ink, #e8edf5);
  }
  .screen {
    box-sizing: border-box;
    block-size: 0;
    min-block-size: max(100%, calc(var(--layer-terminal-lines, 6) * 1.45em));
    padding-inline: 1.25rem;
    overflow: auto;
    font: 0.8125rem/1.45 var(--layer-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    overflow-wrap: anywhere;
    color-scheme: dark;
    direction: ltr;
    text-align: left;
    unicode-bidi: isolate;
  }
  .screen:focus-visible {
    outline: 3px solid #6f9ff5;
    outline-offset: -3px;
  }
  .entry:not(.current) {
    opacity: 0.72;
  }
  .entry.lit {
    margin-inline-start: -0.6rem;
    padding-inline-start: calc(0.6rem - 3px);
    border-inline-start: 3px solid #6f9ff5;
    background: rgb(111 159 245 / 0.14);
    opacity: 1;
  }
  .screen span {
    white-space: pre-wrap;
  }
  .prompt {
    color: #6fdc9a;
  }
  .output {
    color: #b4bfce;
  }
  .stderr {
    color: #ffab9f;
  }
  .cursor {
    display: inline-block;
    inline-size: 0.6em;
    block-size: 1.1em;
    vertical-align: text-bottom;
    background: #6fdc9a;
    opacity: 0.7;
  }
`;

export const terminalView: CompanionView = { styles: terminalStyles, view: (diagram) => screenView(diagram) };
