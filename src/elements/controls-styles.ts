import { css } from './css.js';

/** Looks of the transport bar. It runs from left to right everywhere, as time does in every player. */
export const controlsStyles = css`
  :host {
    display: block;
    font-family: var(--layer-font, system-ui, -apple-system, 'Segoe UI', sans-serif);
    container-type: inline-size;
  }
  .bar {
    position: relative;
    z-index: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    box-sizing: border-box;
    min-block-size: 3.25rem;
    padding: calc(0.4rem * var(--layer-density, 1)) 1.25rem;
    border-block-start: 1px solid var(--layer-panel-line, light-dark(#e3e9f2, #202b3b));
    color: var(--layer-ink, light-dark(#17212f, #e9eff7));
    font-size: 0.875rem;
    direction: ltr;
    --accent: var(--layer-accent, light-dark(#2a66d4, #86b6ff));
    --quiet: var(--layer-muted, light-dark(#566377, #9fb0c6));
    --denied: var(--layer-refused, light-dark(#cf2a1f, #ff7a6e));
  }
  button,
  select {
    flex: none;
    min-inline-size: 2.25rem;
    block-size: 2.25rem;
    padding: 0;
    border: 0;
    border-radius: min(8px, var(--layer-radius, 8px));
    background: transparent;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 2.25rem;
  }
  button:hover:not([aria-disabled='true']),
  select:hover {
    background: var(--layer-panel, light-dark(#e9eef6, #1b2534));
  }
  button[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  button svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    fill: currentColor;
  }
  .play,
  .play:hover:not([aria-disabled='true']) {
    background: var(--accent);
    color: var(--layer-on-accent, light-dark(#ffffff, #0b1018));
  }
  .play:hover:not([aria-disabled='true']) {
    filter: brightness(1.08);
  }
  select {
    appearance: none;
    padding-inline: 0.4rem;
    color: var(--quiet);
    text-align: center;
    text-align-last: center;
    font-variant-numeric: tabular-nums;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  .place,
  .time {
    flex: none;
    margin-inline-end: 0.35rem;
    color: var(--quiet);
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
    unicode-bidi: plaintext;
  }
  .seek {
    position: relative;
    flex: 1 1 6rem;
    min-inline-size: 4rem;
    block-size: 2rem;
    margin-inline: 0.5rem;
    border-radius: 8px;
    cursor: pointer;
    touch-action: pan-y;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
  }
  .seek[data-disabled] {
    cursor: default;
  }
  .rail {
    position: absolute;
    inset: 0 8px;
    pointer-events: none;
  }
  .track,
  .done {
    position: absolute;
    inset-block-start: calc(50% - 2px);
    inset-inline-start: 0;
    block-size: 4px;
    border-radius: 2px;
  }
  .track {
    inline-size: 100%;
    background: var(--layer-panel-line, light-dark(#dbe3ee, #2a3648));
  }
  .stretch {
    stroke: light-dark(#b4c3d8, #46566e);
    stroke-width: 8;
  }
  .done {
    inline-size: calc(var(--done, 0) * 100%);
    background: var(--accent);
  }
  .knob {
    position: absolute;
    inset-block-start: calc(50% - 8px);
    inset-inline-start: calc(var(--done, 0) * 100% - 8px);
    box-sizing: border-box;
    inline-size: 16px;
    block-size: 16px;
    border-radius: 50%;
    background: var(--accent);
  }
  .seek[data-dragged] .knob {
    scale: 1.2;
  }
  .marks {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .marks,
  .spot {
    overflow: visible;
  }
  .mark {
    fill: var(--layer-muted, light-dark(#5a677b, #8794a8));
  }
  .mark.past {
    fill: var(--accent);
  }
  .mark.pointed {
    r: 4.5px;
  }
  .mark.refused,
  .mark.refused.past {
    fill: var(--denied);
    stroke: var(--layer-surface, light-dark(#fcfdff, #0e1420));
    stroke-width: 1.5;
    paint-order: stroke;
  }
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .preview {
    position: absolute;
    inset-block-end: calc(100% - 0.15rem);
    inset-inline-start: 0;
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(22rem, 100% - 1rem);
    padding: 0.45rem 0.7rem 0.5rem;
    translate: var(--preview-x, 0) 0;
    border: 1px solid light-dark(#2b3850, #3a4a63);
    border-radius: 8px;
    background: light-dark(#17212f, #1b2636);
    box-shadow: 0 4px 14px rgb(0 0 0 / 0.28);
    color: #f2f6fc;
    line-height: 1.35;
    pointer-events: none;
  }
  .preview p {
    margin: 0;
  }
  .preview .title {
    display: -webkit-box;
    overflow: hidden;
    font-weight: 600;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .preview .about {
    display: flex;
    gap: 0.75rem;
    justify-content: space-between;
    color: #b4c2d6;
    font-size: 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  .preview .denied {
    color: #ff9d94;
  }
  .preview .command {
    overflow: hidden;
    color: #cfdaea;
    font: 0.75rem/1.5 var(--layer-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  button:focus-visible,
  select:focus-visible,
  .seek:not([data-pressed]):has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 1px;
  }
  @container (inline-size < 820px) {
    .time {
      display: none;
    }
  }
  @container (inline-size < 480px) {
    .bar {
      gap: 0.35rem 0.15rem;
      padding-inline: 0.5rem;
    }
    .seek {
      flex-basis: 100%;
      order: -1;
      margin-inline: 0;
    }
    .place {
      flex: 1;
      margin-inline: 0.25rem 0.4rem;
    }
  }
  @container (inline-size < 340px) {
    .word {
      display: none;
    }
  }
  @container (inline-size < 290px) {
    .place {
      display: none;
    }
    select {
      margin-inline-start: auto;
    }
  }
  @media (pointer: coarse) {
    button,
    select {
      min-inline-size: 2.75rem;
      block-size: 2.75rem;
    }
    .seek {
      block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    .play {
      border: 1px solid ButtonText;
    }
    .track {
      background: GrayText;
    }
    .stretch {
      stroke: GrayText;
    }
    .done,
    .knob {
      background: Highlight;
      forced-color-adjust: none;
    }
    .mark,
    .mark.past,
    .mark.refused,
    .mark.refused.past {
      fill: CanvasText;
      stroke: Canvas;
    }
    .preview,
    .preview p {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
