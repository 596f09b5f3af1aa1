import { restingStyles } from '../draw/resting-styles.js';
import { css } from './css.js';

/** The figure's frame; colours are the picture's own custom properties, which follow `color-scheme`. */
export const diagramStyles = [
  css`
    ${restingStyles}
  `,
  css`
    :host {
      display: block;
      container-type: inline-size;
      margin-block: 1rem;
      font-family: var(--layer-font, system-ui, -apple-system, 'Segoe UI', sans-serif);
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    .frame {
      position: relative;
      overflow: clip;
      box-sizing: border-box;
      border: 1px solid var(--layer-panel-line, light-dark(#dde3ec, #202b3b));
      border-radius: var(--layer-radius, 12px);
      background: var(--layer-surface, light-dark(#fcfdff, #0e1420));
      color: var(--layer-ink, light-dark(#17212f, #e9eff7));
      line-height: 1.4;
      text-align: start;
    }
    .frame[data-theme='light'] {
      color-scheme: light;
    }
    .frame[data-theme='dark'] {
      color-scheme: dark;
    }
    .frame:focus-visible {
      outline: 3px solid var(--layer-accent, light-dark(#2a66d4, #86b6ff));
      outline-offset: 2px;
    }
    .caption {
      display: grid;
      padding: calc(0.9rem * var(--layer-density, 1)) 1.25rem 0;
    }
    .caption > div {
      grid-area: 1 / 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .caption .room {
      visibility: hidden;
    }
    /* No more room than two lines each: longer ones are exceptions. */
    .caption .room p {
      -webkit-line-clamp: 2;
    }
    .caption p:empty {
      display: none;
    }
    .caption p {
      display: -webkit-box;
      margin: 0;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 6;
    }
    .caption .title {
      font-size: 1.0625rem;
      font-weight: 650;
    }
    .caption .text {
      margin-block-start: 0.1rem;
      color: var(--layer-muted, light-dark(#566377, #9fb0c6));
      font-size: 0.9rem;
      text-wrap: pretty;
    }
    /* The height kept free lies under picture and terminal; what a picture leaves of it is the terminal's. */
    .body {
      display: grid;
      grid-template: auto 1fr / minmax(0, 1fr);
    }
    .reserve {
      grid-area: 1 / 1 / 3 / 2;
      inline-size: calc(100% - 2.5rem);
      block-size: auto;
      margin: calc(1.1rem * var(--layer-density, 1)) 1.25rem;
      visibility: hidden;
    }
    .reserve:has(~ slot > layer-terminal) {
      margin-block-end: calc(1.4rem + 1.1rem * var(--layer-density, 1) + var(--layer-terminal-lines, 6) * 1.178rem);
    }
    .stage {
      grid-area: 1 / 1;
      margin: calc(1.1rem * var(--layer-density, 1)) 1.25rem;
    }
    layer-terminal,
    ::slotted([slot='terminal']) {
      grid-area: 2 / 1;
      min-block-size: 0;
    }
    .picture {
      display: block;
      inline-size: 100%;
      block-size: auto;
      /* One finger scrolls the page, two zoom the picture. */
      touch-action: pan-x pan-y;
    }
    [data-tall] layer-controls,
    [data-tall] ::slotted([slot='controls']) {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      background: var(--layer-surface, light-dark(#fcfdff, #0e1420));
    }
    .unseen {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    ::slotted(pre) {
      overflow-x: auto;
    }
    @container (inline-size < 480px) {
      /* Whole pixels, so that no outline is cut at the picture's edge. */
      .stage {
        margin-inline: 0.625rem;
      }
      .reserve {
        inline-size: calc(100% - 1.25rem);
        margin-inline: 0.625rem;
      }
      .caption {
        padding-inline: 0.75rem;
      }
    }
  `,
];
