import { css } from './css.js';

/** Layers as in the picture, and one path through them. */
export const filesStackStyles = css`
  .locked-layer,
  .engine-layer {
    --_ground: var(--_cold);
    --_line: var(--_cold-line);
    --_on: var(--_cold-ink);
  }
  .engine-layer {
    --_ground: var(--_borrowed);
    --_line: var(--_borrowed-line);
  }
  .warm-layer {
    --_ground: var(--_warm);
    --_line: var(--_warm-line);
    --_on: var(--_warm-ink);
  }
  .rest-layer {
    --_ground: var(--_rest);
    --_line: var(--_rest-line);
    --_on: var(--_rest-ink);
  }
  .mount-layer {
    --_ground: var(--_volume);
    --_line: var(--_volume-line);
    --_on: var(--_ink);
  }
  .column.lit,
  .layer.lit {
    --_line: var(--_glow);
  }
  /* One path through the layers. */
  .through {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .through p {
    margin: 0;
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.75rem;
    align-items: baseline;
  }
  .whole {
    font-weight: 700;
  }
  .attributes {
    color: var(--_muted);
    font-size: 0.75rem;
  }
  .sentence {
    padding-block: 0.15rem 0.6rem;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .stack {
    display: grid;
    gap: 4px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .fold {
    padding-inline: 1.6rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .layer {
    position: relative;
    margin-inline-start: 1.2rem;
    padding: 0.3rem 0.6rem;
    border: 1.25px solid var(--_line);
    border-radius: 5px;
    background: var(--_ground);
    color: var(--_on);
  }
  .warm-layer.layer,
  .rest-layer.layer {
    margin-block-end: 5px;
    border-width: 2px;
    border-radius: 6px;
  }
  .engine-layer.layer {
    border-style: dashed;
  }
  /* Where a process looks: down to the first that answers. */
  .layer.passed::before,
  .layer.ends::before {
    position: absolute;
    inset-inline-start: -0.8rem;
    inset-block: -5px -5px;
    border-inline-start: 2px dotted var(--_warm-line);
    content: '';
  }
  .layer.ends::before {
    inset-block-end: 50%;
  }
  .layer.ends::after {
    position: absolute;
    inset-inline-start: calc(-0.8rem - 4px);
    inset-block-start: calc(50% - 5px);
    box-sizing: border-box;
    inline-size: 10px;
    block-size: 10px;
    border: 2.5px solid var(--_warm-line);
    border-radius: 50%;
    background: var(--_paper);
    content: '';
  }
  .layer.ends.whiteout::after {
    border-color: var(--_deleted);
    border-radius: 1px;
    rotate: 45deg;
  }
  .slab-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1rem 0.5rem;
    align-items: center;
    min-block-size: 1.4rem;
  }
  .slab-label {
    flex: 1 1 6rem;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .warm-layer .slab-label,
  .rest-layer .slab-label {
    font-family: inherit;
    font-weight: 700;
  }
  .number,
  .slab-size,
  .tag {
    flex: none;
    font-size: 0.75rem;
  }
  .number {
    font-weight: 700;
  }
  .tag {
    padding-inline: 0.35rem;
    border: 1px dashed var(--_line);
    border-radius: 999px;
  }
  .padlock {
    flex: none;
    inline-size: 0.75rem;
    block-size: 0.75rem;
  }
  .version {
    display: flex;
    gap: 0.5rem;
    justify-content: space-between;
    margin-block: 0.15rem;
    padding: 0.1rem 0.45rem;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_paper) 82%, transparent);
    color: var(--_ink);
    font-size: 0.8125rem;
  }
  .version.hidden {
    border: 1px dashed var(--_borrowed-line);
    background: color-mix(in srgb, var(--_paper) 40%, var(--_ground));
  }
  .version.whiteout .words {
    color: var(--_deleted);
    text-decoration: line-through;
  }
  .entries {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 0.35rem;
    margin: 0.25rem 0 0.1rem;
    padding: 0;
    font-size: 0.75rem;
    list-style: none;
  }
  .entry-of {
    padding-inline: 0.35rem;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_paper) 82%, transparent);
    color: var(--_ink);
    font-family: var(--layer-font-mono, ui-monospace, monospace);
  }
  .entry-of.hidden,
  .entry-of.whiteout {
    outline: 1px dashed var(--_borrowed-line);
    text-decoration: line-through;
  }
  .remainder {
    font-size: 0.75rem;
  }
  .content {
    max-block-size: 14rem;
    margin: 0.75rem 0 0;
    padding: 0.5rem 0.7rem;
    overflow: auto;
    border: 1px solid var(--_paper-line);
    border-radius: 6px;
    background: var(--_paper);
    color: var(--_ink);
    line-height: 1.4;
    direction: ltr;
    text-align: left;
    white-space: pre-wrap;
  }
`;
