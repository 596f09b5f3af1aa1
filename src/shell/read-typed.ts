import { typedCommand } from './complete/typed-words.js';
import { readScript } from './read-script.js';

/**
 * The commands of what was typed or pasted at a prompt, each as one line to run: loops, here-documents and lines that go on stay one,
 * comments stay above their command. null where the shell would ask for more ("> "): an open quote, a loop without its `done`. What
 * can't be read at all is one line, for the shell to say so.
 */
export async function readTyped(text: string): Promise<readonly string[] | null> {
  const read = await readScript(text);
  if ('message' in read) {
    const isOpen = /unexpected EOF|unexpected end of file|here-document is never closed/.test(read.message);
    return isOpen && !/^\s*for\s*$/.test(text) ? null : [text.trim()];
  }
  if (/(?<!\\)(\\\\)*\\$/.test(text) && typedCommand(text).role !== 'none') return null;
  return read.map(({ title, text: more, command }) => [...(title === '' ? [] : comment(`${title}\n${more}`)), command].join('\n').trim());
}

const comment = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => `# ${line}`);
