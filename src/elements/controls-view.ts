import { css, html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CompanionView } from './companion.js';
import { toggleFullscreen } from './keys.js';
import type { LayerDiagram } from './layer-diagram.js';

/** Speeds the speed button goes through. */
const rates = [1, 1.5, 2, 4, 0.25, 0.5];
/** With more steps than this their marks would touch. */
const mostMarks = 100;

const icons = {
  previous: 'M6 5h2.2v14H6zM19 5v14L9.5 12z',
  next: 'M15.8 5H18v14h-2.2zM5 5l9.5 7L5 19z',
  play: 'M8 5v14l11-7z',
  pause: 'M7 5h3.6v14H7zM13.4 5H17v14h-3.6z',
  replay: 'M12 5V1.5L7 6.5l5 5V7.5a5 5 0 1 1-5 5H4.5A7.5 7.5 0 1 0 12 5z',
  fullscreen: 'M5 9V5h4v2H7v2zM15 5h4v4h-2V7h-2zM5 15h2v2h2v2H5zM17 15h2v4h-4v-2h2z',
};

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

function button(
  label: string,
  path: string,
  press: () => unknown,
  options: { readonly disabled?: boolean; readonly play?: boolean } = {},
): TemplateResult {
  return html`<button
    type="button"
    class=${options.play ? 'play' : 'plain'}
    part=${options.play ? 'button play' : 'button'}
    aria-label=${label}
    title=${label}
    ?disabled=${options.disabled ?? false}
    @click=${press}
  >
    ${icon(path)}
  </button>`;
}

function playButton(diagram: LayerDiagram): TemplateResult {
  const none = diagram.readyState === 0 || diagram.player.stepCount === 0;
  if (!diagram.paused) return button('Pause', icons.pause, () => diagram.pause(), { play: true });
  const over = diagram.ended && !diagram.player.untouched;
  return button(over ? 'Play again' : 'Play', over ? icons.replay : icons.play, () => diagram.play(), { play: true, disabled: none });
}

function seekBar(diagram: LayerDiagram): TemplateResult {
  const { player } = diagram;
  const share = (ms: number): string => `${player.durationMs === 0 ? 0 : Math.round((ms / player.durationMs) * 1e4) / 100}%`;
  const marks = player.stepCount > mostMarks ? [] : Array.from({ length: player.stepCount + 1 }, (_, step) => step);
  return html`<div class="seek" part="seek">
    <svg class="rail" aria-hidden="true">
      <line class="track" x1="0%" x2="100%" y1="50%" y2="50%"></line>
      <line class="done" x1="0%" x2=${share(player.positionMs)} y1="50%" y2="50%"></line>
      ${marks.map((step) => {
        const endMs = player.endOf(step);
        return svg`<circle class=${endMs <= player.positionMs ? 'mark past' : 'mark'} cx=${share(endMs)} cy="50%" r="3"></circle>`;
      })}
      <circle class="knob" cx=${share(player.positionMs)} cy="50%" r="8"></circle>
    </svg>
    <input
      type="range"
      min="0"
      max=${player.durationMs}
      step="1"
      aria-label="Time"
      aria-valuetext=${valueText(diagram)}
      .value=${live(String(Math.round(player.positionMs)))}
      ?disabled=${player.durationMs === 0}
      @input=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) diagram.currentTime = snap(diagram, event.target.valueAsNumber) / 1000;
      }}
    />
  </div>`;
}

/** A hundredth of the bar around a step's end counts as that end, so that a finger can hit it. */
function snap({ player }: LayerDiagram, ms: number): number {
  const reach = player.durationMs / 100;
  for (let step = 0; step <= player.stepCount; step += 1) if (Math.abs(player.endOf(step) - ms) <= reach / 2) return player.endOf(step);
  return ms;
}

function valueText({ player, story }: LayerDiagram): string {
  const title = story?.steps[player.step - 1]?.title ?? '';
  return `step ${player.step} of ${player.stepCount}${title === '' ? '' : `, ${title}`}`;
}

function nextRate(diagram: LayerDiagram): void {
  diagram.playbackRate = rates[(rates.indexOf(diagram.playbackRate) + 1) % rates.length] ?? 1;
}

function view(diagram: LayerDiagram): TemplateResult {
  const { player } = diagram;
  const place = player.stepCount === 0 ? nothing : html`step ${player.step} of ${player.stepCount}`;
  return html`<div class="bar" part="bar" role="toolbar" aria-label="Playback">
    ${button('Previous step', icons.previous, () => diagram.previous(), { disabled: player.step === 0 })} ${playButton(diagram)}
    ${button('Next step', icons.next, () => diagram.next(), { disabled: player.step >= player.stepCount })} ${seekBar(diagram)}
    <span class="place" part="place">${place}</span>
    <button
      type="button"
      class="rate"
      part="button"
      aria-label="Speed ${diagram.playbackRate}×"
      title="Speed"
      @click=${() => nextRate(diagram)}
    >
      ${diagram.playbackRate}×
    </button>
    ${document.fullscreenEnabled ? button('Full screen', icons.fullscreen, () => toggleFullscreen(diagram)) : nothing}
  </div>`;
}

const styles = css`
  :host {
    display: block;
    font-family: var(--layer-font, system-ui, -apple-system, 'Segoe UI', sans-serif);
  }
  .bar {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    box-sizing: border-box;
    min-block-size: 3.25rem;
    padding: 0.4rem 1.25rem;
    border-block-start: 1px solid var(--layer-panel-line, light-dark(#e3e9f2, #202b3b));
    color: var(--layer-ink, light-dark(#17212f, #e9eff7));
    font-size: 0.875rem;
    container-type: inline-size;
  }
  button {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover:not(:disabled) {
    background: light-dark(#e9eef6, #1b2534);
  }
  button:disabled {
    opacity: 0.4;
    cursor: default;
  }
  button svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: currentColor;
  }
  .play,
  .play:hover:not(:disabled) {
    background: var(--layer-accent, light-dark(#2a66d4, #86b6ff));
    color: var(--layer-on-accent, light-dark(#ffffff, #0b1018));
  }
  .play:hover:not(:disabled) {
    filter: brightness(1.08);
  }
  .rate {
    inline-size: auto;
    min-inline-size: 2.5rem;
    padding-inline: 0.35rem;
    color: var(--layer-muted, light-dark(#566377, #9fb0c6));
    font-variant-numeric: tabular-nums;
  }
  .place {
    flex: none;
    color: var(--layer-muted, light-dark(#566377, #9fb0c6));
    font-variant-numeric: tabular-nums;
  }
  .seek {
    position: relative;
    flex: 1 1 6rem;
    min-inline-size: 4rem;
    block-size: 2rem;
    margin-inline: 0.5rem;
    border-radius: 8px;
  }
  .rail {
    position: absolute;
    inset: 0 8px;
    inline-size: calc(100% - 16px);
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .rail line {
    stroke-width: 4;
    stroke-linecap: round;
  }
  .track {
    stroke: light-dark(#dbe3ee, #2a3648);
  }
  .done {
    stroke: var(--layer-accent, light-dark(#2a66d4, #86b6ff));
  }
  .mark {
    fill: light-dark(#5a677b, #8794a8);
  }
  .mark.past,
  .knob {
    fill: var(--layer-accent, light-dark(#2a66d4, #86b6ff));
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  button:focus-visible,
  .seek:has(:focus-visible) {
    outline: 3px solid var(--layer-accent, light-dark(#2a66d4, #86b6ff));
    outline-offset: 1px;
  }
  @container (inline-size < 460px) {
    .place {
      display: none;
    }
    .rate,
    .mark {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .play {
      border: 1px solid ButtonText;
    }
    .done {
      stroke: Highlight;
    }
    .knob,
    .mark.past {
      fill: Highlight;
    }
  }
`;

export const controlsView: CompanionView = { styles, view };
