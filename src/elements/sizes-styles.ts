import { css } from './css.js';

/** A treemap in the picture's colours. */
export const sizesStyles = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
    margin: 0 0 0.5rem;
    padding: 0;
    color: var(--_muted);
    font-size: 0.8125rem;
    list-style: none;
  }
  .legend li {
    display: flex;
    gap: 0.4rem;
    align-items: center;
  }
  .swatch {
    inline-size: 0.9rem;
    block-size: 0.9rem;
    border-radius: 3px;
  }
  .swatch,
  .part {
    box-sizing: border-box;
    border: 1px solid var(--_cold-line);
    background: var(--_cold);
    color: var(--_cold-ink);
  }
  .sizes {
    position: relative;
    min-block-size: 16rem;
    inline-size: 100%;
  }
  .group {
    position: absolute;
    box-sizing: border-box;
    overflow: clip;
    padding: 0;
    border: 1px solid var(--_panel-line);
    border-radius: 4px;
    background: var(--_panel);
    container-type: size;
    text-align: start;
  }
  .group[aria-disabled] {
    cursor: default;
  }
  .group:focus-visible {
    z-index: 1;
    outline-width: 3px;
  }
  .group-name {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0.35rem;
    overflow: hidden;
    color: var(--_ink);
    font-size: 0.75rem;
    font-weight: 700;
    line-height: 1.35rem;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .group-size {
    color: var(--_muted);
    font-weight: 400;
  }
  .part {
    position: absolute;
    overflow: hidden;
    border-radius: 3px;
    container-type: size;
  }
  .part-name {
    display: block;
    overflow: hidden;
    padding: 0.1rem 0.3rem;
    font-size: 0.7rem;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .swatch.writable,
  .part.writable {
    border-color: var(--_warm-line);
    background: var(--_warm);
    color: var(--_warm-ink);
  }
  .swatch.mount,
  .part.mount {
    border-color: var(--_volume-line);
    background: var(--_volume);
    color: var(--_ink);
  }
  .swatch.engine,
  .part.engine,
  .swatch.hidden,
  .part.hidden {
    border: 1px dashed var(--_borrowed-line);
    background: var(--_borrowed);
    color: var(--_muted);
  }
  .swatch.hidden,
  .part.hidden {
    border-color: var(--_deleted);
  }
  .swatch.rest,
  .part.rest {
    border-style: dotted;
    background: repeating-linear-gradient(45deg, var(--_cold) 0 5px, var(--_borrowed) 5px 10px);
  }
  @container (inline-size < 2.4rem) or (block-size < 1.15rem) {
    .part-name {
      display: none;
    }
  }
  @container (inline-size < 2.2rem) {
    .group-name {
      display: none;
    }
  }
`;
