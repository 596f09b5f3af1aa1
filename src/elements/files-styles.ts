import { pictureStyles } from '../draw/styles.js';
import { css } from './css.js';
import { filesStackStyles } from './files-stack-styles.js';
import { filesTreeStyles } from './files-tree-styles.js';
import { paletteVariables } from './palette-variables.js';
import { sizesStyles } from './sizes-styles.js';

const variables = paletteVariables([
  'panel',
  'panel-line',
  'ink',
  'muted',
  'cold',
  'cold-line',
  'cold-ink',
  'cold-muted',
  'borrowed',
  'borrowed-line',
  'warm',
  'warm-line',
  'warm-ink',
  'rest',
  'rest-line',
  'rest-ink',
  'paper',
  'paper-line',
  'added',
  'changed',
  'deleted',
  'shelf',
  'shelf-line',
  'shelf-ink',
  'volume',
  'volume-line',
  'glow',
]);

/** The lens in the picture's colours: cold is locked, warm is writable; what is hidden is pale and dashed. */
export const filesStyles = css`
  ${pictureStyles}
  :host {
    ${variables}
    --_surface: var(--layer-surface, light-dark(#fcfdff, #0e1420));
    --_accent: var(--layer-accent, light-dark(#2a66d4, #86b6ff));
  }
  .lens,
  .empty {
    box-sizing: border-box;
    border: 1px solid var(--_panel-line);
    border-radius: var(--layer-radius, 12px);
    background: var(--_surface);
    color: var(--_ink);
    font: 0.875rem/1.4 var(--layer-font, system-ui, -apple-system, 'Segoe UI', sans-serif);
    text-align: start;
  }
  .lens {
    padding: 0.75rem;
  }
  .empty {
    margin: 0;
    padding: 0.9rem 1.1rem;
    color: var(--_muted);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 1rem;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.6rem;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -1px;
  }
  .path,
  .label,
  .target,
  .whole,
  .attributes,
  .slab-label,
  .content {
    font-family: var(--layer-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    font-size: 0.8125rem;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: baseline;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .subject {
    font-weight: 700;
  }
  .path button {
    padding: 0.1rem 0.2rem;
    border: 0;
    border-radius: 4px;
    background: none;
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  .path [aria-current] {
    padding: 0.1rem 0.2rem;
    font-weight: 700;
  }
  .views {
    display: flex;
  }
  .views button {
    padding: 0.25rem 0.7rem;
    border: 1px solid var(--_paper-line);
    background: var(--_paper);
  }
  .views button:first-child {
    border-start-start-radius: 6px;
    border-end-start-radius: 6px;
  }
  .views button:last-child {
    border-inline-start: 0;
    border-start-end-radius: 6px;
    border-end-end-radius: 6px;
  }
  .views [aria-pressed='true'] {
    background: var(--_cold);
    color: var(--_cold-ink);
    font-weight: 650;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(15rem, 1fr);
    gap: 1rem;
    align-items: start;
  }
  .merged {
    min-inline-size: 0;
  }

  /* Sizes and sentences keep their own direction in a page of another. */
  .size,
  .slab-size,
  .words,
  .sentence,
  .note,
  .fold,
  .remainder,
  .group-size,
  .part-size {
    unicode-bidi: plaintext;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  ${filesTreeStyles}
  ${filesStackStyles}
  ${sizesStyles}
  @container (inline-size < 46rem) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
    .scroll {
      max-block-size: min(var(--layer-files-height, 26rem), 20rem);
    }
  }
  /* No room for columns: what the layers hold stands below the tree. */
  @container (inline-size < 28rem) {
    .column,
    .cell,
    .many .column,
    .many .cell {
      display: none;
    }
    .lens {
      padding: 0.5rem;
    }
    .size {
      inline-size: 4rem;
    }
  }
  @media (forced-colors: active) {
    .line[data-row]:not(.chosen, .lit) {
      border-color: Canvas;
    }
    .chosen,
    .views [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .warm-layer,
    .rest-layer {
      border-color: Highlight;
    }
    .lit {
      border-color: Highlight;
    }
    .twist {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
