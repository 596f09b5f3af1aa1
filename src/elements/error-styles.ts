import { css } from './css.js';

/** What stands where the picture would be when there is none. */
export const errorStyles = css`
  .error {
    margin-block-end: 1rem;
    padding: 0.9rem 1.1rem;
    border-inline-start: 4px solid var(--layer-refused, light-dark(#c62828, #ff8a80));
    border-radius: 6px;
    background: light-dark(#fdecec, #35171b);
    color: light-dark(#7a1420, #ffd5d2);
    font-size: 0.95rem;
    overflow-wrap: anywhere;
  }
  .error p {
    margin: 0;
    white-space: pre-wrap;
  }
  .error p + p {
    margin-block-start: 0.35rem;
  }
`;
