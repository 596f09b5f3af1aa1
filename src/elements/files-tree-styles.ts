import { css } from './css.js';

/** The tree of a lens. */
export const filesTreeStyles = css`
  /* The tree, with a column for each layer. */
  .scroll {
    max-block-size: var(--layer-files-height, 26rem);
    overflow: auto;
    border-radius: 8px;
    background: var(--_panel);
  }
  .tree {
    min-inline-size: fit-content;
    padding-block-end: 0.3rem;
  }
  .line {
    display: flex;
    align-items: center;
    min-block-size: 1.75rem;
    padding-inline: 0.4rem;
  }
  .line[data-row] {
    cursor: pointer;
    border-inline-start: 3px solid transparent;
  }
  .line[data-row]:hover {
    background: color-mix(in srgb, var(--_glow) 9%, transparent);
  }
  .line.lit {
    border-inline-start-color: var(--_glow);
  }
  .line.chosen {
    border-inline-start-color: var(--_accent);
    background: color-mix(in srgb, var(--_glow) 16%, transparent);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    min-block-size: 2rem;
    padding-inline-start: calc(0.4rem + 3px);
    background: var(--_panel);
    color: var(--_muted);
    font-size: 0.75rem;
    font-weight: 700;
  }
  .name {
    flex: 1 1 10rem;
    min-inline-size: 9rem;
    display: flex;
    gap: 0.35rem;
    align-items: center;
    padding-inline-start: calc((var(--level, 1) - 1) * 0.9rem);
    white-space: nowrap;
  }
  .label {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .target,
  .more {
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
  }
  .more {
    text-decoration: underline;
  }
  .gone .label {
    color: var(--_deleted);
    text-decoration: line-through;
  }
  .twist {
    flex: none;
    inline-size: 0.9rem;
    block-size: 1.4rem;
    background: var(--_muted);
    clip-path: polygon(25% 30%, 85% 50%, 25% 70%);
  }
  .twist:dir(rtl) {
    scale: -1 1;
  }
  .twist.none {
    visibility: hidden;
  }
  [aria-expanded='true'] .twist {
    rotate: 90deg;
  }
  .mark {
    flex: none;
    font-size: 0.75rem;
    font-weight: 700;
  }
  .mark.A {
    color: var(--_added);
  }
  .mark.C {
    color: var(--_changed);
  }
  .mark.D {
    color: var(--_deleted);
  }
  .size {
    flex: none;
    inline-size: 4.6rem;
    padding-inline-end: 0.5rem;
    color: var(--_muted);
    font-size: 0.75rem;
    text-align: end;
    white-space: nowrap;
  }
  .column,
  .cell {
    flex: none;
    box-sizing: border-box;
    inline-size: 2.1rem;
    padding-inline: 0.15rem;
    text-align: center;
  }
  .many .column,
  .many .cell {
    inline-size: 1.7rem;
  }
  .note {
    margin: 0.4rem 0 0;
    color: var(--_muted);
    font-size: 0.75rem;
  }
  .column {
    overflow: hidden;
    border-block-end: 3px solid var(--_line);
    color: var(--_ink);
  }
  .held {
    display: block;
    block-size: 1.2rem;
    border: 1px solid var(--_line);
    border-radius: 3px;
    background: var(--_ground);
    color: var(--_on);
    font-size: 0.7rem;
    font-weight: 700;
    line-height: 1.15rem;
  }
  .held.merged {
    background: none;
  }
  .held.hidden {
    border-style: dashed;
    background: none;
    color: var(--_muted);
    text-decoration: line-through;
  }
  .held.whiteout {
    background: none;
    color: var(--_deleted);
  }
`;
