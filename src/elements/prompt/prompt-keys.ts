import { hasLine } from './edit-line.js';
import type { Prompt } from './prompt.js';

/** Answers a key in the prompt as a shell on a terminal does. No key leaves it for the diagram or the page around: typing is typing. */
export function pressPromptKey(event: KeyboardEvent, prompt: Prompt): void {
  event.stopPropagation();
  if (event.isComposing || event.defaultPrevented) return;
  const { key } = event;
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey;
  const isControl = event.ctrlKey && !event.altKey && !event.metaKey;
  const wasLeaving = prompt.isLeaving;
  prompt.isNewLine = key === 'Enter' && event.shiftKey;
  if (key !== 'Shift') prompt.isLeaving = key === 'Escape';
  const isAnswered = isPlain ? answerPlain(event, prompt, wasLeaving) : isControl && answerControl(event, prompt);
  if (isAnswered) event.preventDefault();
}

function answerPlain(event: KeyboardEvent, prompt: Prompt, wasLeaving: boolean): boolean {
  const { list } = prompt;
  switch (event.key) {
    case 'Tab':
      if (list) prompt.choose(event.shiftKey ? -1 : 1);
      else if (event.shiftKey || wasLeaving || prompt.text.trim() === '') return false;
      else void prompt.complete();
      return true;
    case 'Enter':
      if (event.shiftKey) return false;
      if (list?.candidate) prompt.take(list.candidate, list.completion.start);
      else prompt.enter();
      return true;
    case 'Escape':
      if (!list) return false;
      prompt.closeList();
      return true;
    case 'ArrowUp':
    case 'ArrowDown':
      return answerArrow(event, prompt);
    default:
      return false;
  }
}

function answerArrow({ key, shiftKey, target }: KeyboardEvent, prompt: Prompt): boolean {
  const isUp = key === 'ArrowUp';
  if (shiftKey) return false;
  if (prompt.list) {
    prompt.choose(isUp ? -1 : 1);
    return true;
  }
  const cursor = target instanceof HTMLTextAreaElement ? target.selectionEnd : 0;
  if (hasLine(prompt.text, cursor, isUp ? 'above' : 'below')) return false;
  const line = isUp ? prompt.history.older(prompt.text) : prompt.history.newer(prompt.text);
  if (line !== null) prompt.recall(line);
  return true;
}

function answerControl(event: KeyboardEvent, prompt: Prompt): boolean {
  const key = event.key.toLowerCase();
  if (event.shiftKey) return false;
  switch (key) {
    case 'c':
      if (isSomethingSelected(event.target)) return false;
      prompt.abort();
      return true;
    case 'd':
      if (prompt.text.includes('\n')) prompt.enter(true);
      return true;
    case 'l':
      prompt.clearScreen();
      return true;
    case 'r': {
      const line = prompt.history.search(prompt.text);
      if (line !== null) prompt.recall(line);
      prompt.say(line === null ? prompt.words.notFound : prompt.words.search(prompt.history.query ?? ''));
      return true;
    }
    default:
      return prompt.edit(key);
  }
}

/** Where something is selected Ctrl+C copies it, as everywhere. */
function isSomethingSelected(target: EventTarget | null): boolean {
  const inPrompt = target instanceof HTMLTextAreaElement && target.selectionStart !== target.selectionEnd;
  return inPrompt || getSelection()?.type === 'Range';
}
