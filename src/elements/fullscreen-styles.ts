import { css } from 'lit';

/** A figure that has the whole screen. */
export const fullscreenStyles = css`
  :host(:fullscreen) {
    display: grid;
    margin: 0;
    align-items: center;
    overflow: auto;
    background: var(--layer-surface, light-dark(#fcfdff, #0e1420));
  }
  :host(:fullscreen) .frame {
    border: 0;
    border-radius: 0;
  }
`;
