import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Companion, CompanionView } from '../companion.js';
import { css } from '../css.js';
import type { LayerDiagram } from '../layer-diagram.js';
import { screenView, terminalStyles } from '../terminal-view.js';
import type { CandidateList } from './candidate-list.js';
import { Prompt } from './prompt.js';
import { pressPromptKey } from './prompt-keys.js';
import { promptStyles } from './prompt-styles.js';

/** Longest text that can be typed or pasted, in characters. */
const longest = 20_000;

/** What an interactive terminal shows: the screen of any terminal, and below it the prompt. */
export function openPrompt(host: Companion): CompanionView {
  const area = (): HTMLTextAreaElement | null => host.renderRoot.querySelector('textarea');
  const prompt = new Prompt(host, area);
  const focus = (event: Event): void => {
    const isControl = event.target instanceof Element && event.target.closest('button, textarea, [role="option"]') !== null;
    if (!isControl && getSelection()?.type !== 'Range') area()?.focus({ preventScroll: true });
  };
  const view = (diagram: LayerDiagram): TemplateResult =>
    html`<div class="desk" dir="ltr" @click=${focus}>
      ${screenView(diagram, prompt.clearedAt)} ${diagram.story?.shell ? promptView(diagram, prompt) : nothing}
    </div>`;
  return {
    styles: css`
      ${terminalStyles}${promptStyles}
    `,
    view,
  };
}

function promptView(diagram: LayerDiagram, prompt: Prompt): TemplateResult {
  const { list, text } = prompt;
  const keydown = (event: KeyboardEvent): void => pressPromptKey(event, prompt);
  const keep = (event: Event): void => event.stopPropagation();
  const input = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) prompt.change(target.value);
  };
  const beforeInput = (event: InputEvent): void => {
    // Keyboards on a screen tell of Enter by what it would insert.
    if (event.inputType !== 'insertLineBreak' || event.isComposing || prompt.isNewLine) return;
    event.preventDefault();
    prompt.enter();
  };
  return html`<div class="typed${prompt.isRunning ? ' running' : ''}" part="prompt">
      <div class="mirror" aria-hidden="true">${text.split('\n').map((line) => html`<div class="line">${line}</div>`)}</div>
      <textarea
        rows="1"
        maxlength=${longest}
        aria-label=${prompt.words.label}
        aria-describedby="how"
        aria-autocomplete="list"
        aria-controls=${list ? 'candidates' : nothing}
        aria-activedescendant=${list?.candidate ? `candidate-${list.chosen}` : nothing}
        placeholder=${prompt.words.placeholder}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="go"
        .value=${live(text)}
        @keydown=${keydown}
        @keyup=${keep}
        @keypress=${keep}
        @beforeinput=${beforeInput}
        @input=${input}
      ></textarea>
      <span id="how" hidden>${prompt.words.how}</span>
    </div>
    ${list ? listView(list, prompt) : nothing} ${footView(diagram, prompt)}`;
}

function listView(list: CandidateList, prompt: Prompt): TemplateResult {
  const take = (event: Event): void => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
    const candidate = list.shown[Number(option?.dataset['at'])];
    if (candidate) prompt.take(candidate, list.completion.start);
  };
  // The focus stays in the prompt.
  const hold = (event: Event): void => event.preventDefault();
  const hasHints = list.shown.some(({ hint }) => hint !== '');
  return html`<div
    class="candidates${hasHints ? ' hinted' : ''}"
    part="candidates"
    id="candidates"
    role="listbox"
    aria-label=${prompt.words.candidates}
    @pointerdown=${hold}
    @click=${take}
  >
    <div class="columns" role="presentation">
      ${list.shown.map(
        ({ label, hint }, at) =>
          html`<div role="option" id="candidate-${at}" data-at=${at} aria-selected=${at === list.chosen}>
            <span>${label}</span>${hint === '' ? nothing : html` <span class="hint">${hint}</span>`}
          </div>`,
      )}
    </div>
    ${list.more > 0 ? html`<div class="more" role="presentation">${prompt.words.more(list.more)}</div>` : nothing}
  </div>`;
}

/** What a key did, where the line will run, and the way back. */
function footView(diagram: LayerDiagram, prompt: Prompt): TemplateResult {
  const { addedSteps } = prompt;
  const count = diagram.steps.length;
  const where = diagram.step < count && !prompt.isRunning ? prompt.words.atEnd(count) : '';
  return html`<div class="foot">
      <p role="status" dir="auto">${prompt.note || where}</p>
      ${prompt.list?.candidate ? html`<p class="about" aria-hidden="true">${prompt.list.candidate.hint}</p>` : nothing}
      ${
        addedSteps > 0
          ? html`<button type="button" part="take-back" dir="auto" @click=${() => void prompt.takeBack()}>
              ${prompt.words.takeBack(addedSteps)}
            </button>`
          : nothing
      }
    </div>
    <p class="unseen" role="status">${prompt.spoken}</p>`;
}
