import { css } from '../css.js';

/** Looks of an interactive terminal, beside those of any terminal. Text and its mirror wrap alike, so that prompts stand at their lines. */
export const promptStyles = css`
  .desk {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    min-inline-size: 0;
    block-size: 0;
    min-block-size: max(100%, calc(var(--layer-terminal-lines, 10) * 1.45 * 0.8125rem + 4.75rem));
    color-scheme: dark;
    color: #e8edf5;
    font-size: 0.8125rem;
    text-align: left;
  }
  .desk .screen {
    flex: 1 1 2.9em;
    display: flex;
    flex-direction: column;
    block-size: auto;
    min-block-size: 2.9em;
  }
  /* The newest line lies on the prompt. */
  .desk .screen > :first-child {
    margin-block-start: auto;
  }
  .typed {
    flex: none;
    position: relative;
    margin: 0.4rem 1.25rem 0;
    max-block-size: 40%;
    overflow-y: auto;
    font: 0.8125rem/1.45 var(--layer-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace);
    border-radius: 2px;
  }
  .typed:focus-within {
    outline: 2px solid #6f9ff5;
    outline-offset: 3px;
  }
  .mirror,
  textarea {
    box-sizing: border-box;
    inline-size: 100%;
    margin: 0;
    padding: 0 0 0 2ch;
    border: 0;
    font: inherit;
    letter-spacing: inherit;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    tab-size: 8;
  }
  .mirror {
    visibility: hidden;
  }
  .line {
    min-block-size: 1.45em;
  }
  .line::before {
    content: '> ';
    visibility: visible;
    float: left;
    margin-inline-start: -2ch;
    color: #6fdc9a;
  }
  .line:first-child::before {
    content: '$ ';
  }
  .running .line::before {
    color: #93a3ba;
  }
  textarea {
    position: absolute;
    inset: 0;
    block-size: 100%;
    overflow: hidden;
    resize: none;
    outline: none;
    background: transparent;
    color: inherit;
    caret-color: #6fdc9a;
  }
  textarea::placeholder {
    color: #93a3ba;
    opacity: 1;
  }
  .candidates {
    flex: 0 1 auto;
    min-block-size: 3.4em;
    max-block-size: 60%;
    margin: 0.4rem 0.75rem 0;
    overflow: hidden auto;
    font: 0.8125rem/1.45 var(--layer-font-mono, ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace);
  }
  /* Down the columns, as shells list. */
  .columns {
    columns: 18ch auto;
    column-gap: 1ch;
  }
  .hinted .columns {
    columns: 52ch auto;
  }
  [role='option'] {
    padding: 0.1rem 0.5rem;
    border-radius: 4px;
    cursor: pointer;
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .hinted [role='option'] {
    display: flex;
    gap: 1.5ch;
  }
  .hinted [role='option'] > :first-child {
    flex: 0 0 auto;
    min-inline-size: 20ch;
    max-inline-size: 60%;
  }
  .hint {
    min-inline-size: 0;
    overflow: hidden;
    color: #a9b6c8;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  [role='option']:hover {
    background: #1d2939;
  }
  [role='option'][aria-selected='true'] {
    background: #2f5fb8;
    color: #fff;
  }
  [aria-selected='true'] .hint {
    color: #e3ecfb;
  }
  .more {
    padding: 0.1rem 0.5rem;
    color: #a9b6c8;
  }
  .foot {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0;
    min-block-size: 2rem;
    margin: 0.65rem 1.25rem 0;
    font-family: var(--layer-font, system-ui, -apple-system, 'Segoe UI', sans-serif);
    color: #a9b6c8;
  }
  .foot p:not(:empty) {
    flex: 1 1 12em;
  }
  .foot p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .foot button {
    min-block-size: 2rem;
    margin-inline-start: auto;
    padding: 0.1rem 0.7rem;
    border: 1px solid #52627a;
    border-radius: 6px;
    background: transparent;
    color: #e8edf5;
    font: inherit;
    cursor: pointer;
  }
  .foot button:hover {
    background: #1d2939;
  }
  .foot button:focus-visible {
    outline: 3px solid #6f9ff5;
    outline-offset: 1px;
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
  @media (forced-colors: active) {
    .hint {
      color: CanvasText;
    }
    [role='option'][aria-selected='true'],
    [aria-selected='true'] .hint {
      forced-color-adjust: none;
      color: HighlightText;
    }
    [role='option'][aria-selected='true'] {
      background: Highlight;
    }
  }
`;
