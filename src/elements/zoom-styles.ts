import { css } from './css.js';

/** The camera's own: adopted when it is fetched. */
export const zoomStyles = css`
  .stage {
    position: relative;
  }
  [data-zoomed] .picture {
    touch-action: none;
    cursor: grab;
  }
  [data-zoomed] .picture.dragged {
    cursor: grabbing;
  }
  /* The buttons stand at the foot of the margin below the picture, where they hide next to nothing. */
  .zoom {
    position: absolute;
    inset: 0;
    inset-block-end: calc(-1.1rem * var(--layer-density, 1));
    z-index: 1;
    display: flex;
    align-items: end;
    justify-content: end;
    pointer-events: none;
  }
  .containers {
    position: absolute;
    inset: 0;
    overflow: clip;
    outline: none;
  }
  .containers [role='option'] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .zoom-buttons {
    position: sticky;
    inset-block-end: 0.5rem;
    display: flex;
    margin: 0.5rem 0.5rem 0.1rem;
    overflow: clip;
    border: 1px solid var(--layer-paper-line, light-dark(#b5c7de, #3c5472));
    border-radius: 8px;
    background: var(--layer-surface, light-dark(#fcfdff, #0e1420));
    opacity: 0;
    transition: opacity 120ms;
  }
  /* Of a picture higher than the screen, above the transport bar that stays at its foot. */
  [data-tall] .zoom-buttons {
    inset-block-end: 6.5rem;
  }
  .stage:hover .zoom-buttons,
  .frame:has(:focus-visible) .zoom-buttons,
  .frame:focus-visible .zoom-buttons,
  [data-zoomed] .zoom-buttons {
    opacity: 1;
    pointer-events: auto;
  }
  .zoom-buttons button {
    display: grid;
    place-items: center;
    inline-size: 1.875rem;
    block-size: 1.875rem;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: transparent;
    color: var(--layer-ink, light-dark(#17212f, #e9eff7));
    cursor: pointer;
  }
  .zoom-buttons button + button {
    border-inline-start: 1px solid var(--layer-panel-line, light-dark(#e3e9f2, #202b3b));
  }
  .zoom-buttons button:hover {
    background: light-dark(#e9eef6, #1b2534);
  }
  .zoom-buttons button[aria-disabled='true'] {
    cursor: default;
  }
  .zoom-buttons button[aria-disabled='true'] svg {
    opacity: 0.35;
  }
  .zoom-buttons button:focus-visible {
    outline: 3px solid var(--layer-accent, light-dark(#2a66d4, #86b6ff));
    outline-offset: -3px;
  }
  .zoom-buttons svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: currentColor;
  }
  .focus-ring {
    display: none;
    fill: none;
    stroke: var(--layer-accent, light-dark(#2a66d4, #86b6ff));
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .stage:has(.containers:focus) .focus-ring {
    display: inline;
  }
  @media (prefers-reduced-motion: reduce) {
    .zoom-buttons {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .focus-ring {
      fill: none;
      stroke: Highlight;
    }
  }
`;
