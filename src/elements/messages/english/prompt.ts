import type { PromptWords } from '../prompt-words.js';

export const englishPrompt: PromptWords = {
  label: 'Command',
  placeholder: 'Type a command',
  how: 'Enter runs the line, Tab completes it, Up and Down go through earlier lines, Control C clears it. Tab on an empty line, or after Escape, goes on to the next part of the page.',
  candidates: 'Completions',
  nothing: 'Nothing to complete',
  several: (count) => `${count} completions: Tab lists them`,
  listed: (count) => `${count} completions: Tab goes through, Enter takes one, Escape closes`,
  more: (count) => `… and ${count} more: type on`,
  goesOn: 'The line goes on: Enter on an empty line runs it as it is',
  search: (query) => `History with “${query}”: Control R for an older line`,
  notFound: 'No line in the history',
  cleared: 'Cleared',
  waiting: (count) => `Running; ${count} ${count === 1 ? 'line waits' : 'lines wait'}`,
  atEnd: (step) => `Runs after step ${step}, the last`,
  takeBack: (count) => `Take back ${count === 1 ? 'the typed line' : `${count} typed lines`}`,
  takenBack: 'The typed lines are taken back',
};
