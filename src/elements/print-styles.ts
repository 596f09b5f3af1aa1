import { css } from './css.js';

/** Pages for a printer: paper is light, whatever the screen is. */
export const printStyles = css`
  .print {
    display: none;
    color-scheme: light;
    color: #17212f;
  }
  .print svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-block-size: 75vh;
  }
  .print p {
    margin: 0 0 0.3rem;
  }
  .print .title {
    font-size: 1.15rem;
    font-weight: 650;
  }
  .print pre {
    margin: 0.8rem 0 0;
    font: 0.8rem/1.4 var(--layer-font-mono, ui-monospace, monospace);
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  /* Ink is saved: dark on white whatever the screen shows, nothing that is pressed, no more of the terminal than there is room for. */
  @media print {
    .frame.frame {
      color-scheme: light;
      break-inside: avoid;
      background: #fff;
    }
    layer-controls,
    ::slotted([slot='controls']) {
      display: none;
    }
    .print {
      display: block;
    }
    .print ~ .frame {
      display: none;
    }
    .print figure {
      margin: 0;
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .print figure + figure {
      break-before: page;
    }
  }
`;
