import { PALETTE, type Role } from '../draw/palette.js';
import { css } from './css.js';

const colour = (role: Role) => `var(--layer-${role}, light-dark(${PALETTE[role].join(', ')}))`;

/** The marks of a question: adopted when the first is asked. */
export const questionStyles = css`
  .question {
    fill: ${colour('glow')};
    stroke: ${colour('paper')};
    stroke-width: 2;
  }
  .question-mark {
    fill: ${colour('paper')};
    font-size: 15px;
    font-weight: 700;
  }
  .asked {
    fill: ${colour('glow')};
    fill-opacity: 0.07;
    stroke: ${colour('glow')};
    stroke-width: 1.5;
    stroke-dasharray: 5 4;
  }
  .asked-cover {
    fill: ${colour('panel')};
  }
  .item-question {
    pointer-events: none;
  }
  [data-asks] .picture {
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .question {
      fill: Highlight;
      stroke: Canvas;
    }
    .question-mark {
      fill: HighlightText;
    }
    .asked-cover {
      fill: Canvas;
      stroke: none;
    }
    .asked {
      fill: none;
      stroke: Highlight;
    }
  }
`;
