import type { Statement, Word } from 'unbash';

/** Words that begin something richer than a simple command, or take assignments as arguments. */
export const notPlain: ReadonlySet<string> = new Set(
  'if then else elif fi for while until do done case esac select function time coproc in export declare typeset local readonly eval let alias'.split(
    ' ',
  ),
);

/** Letters that mean nothing to a shell. */
const bareWord = /[\w./:@%+=,^-]+/g;
const bareLine = /^[\w./:@%+=,^-]+(?: +[\w./:@%+=,^-]+)* *$/;

/** Reads a command of bare words, which most lines of a demo are, into the very tree that the grammar makes of it; null for any other line. */
export function readWords(line: string, start: number): readonly Statement[] | null {
  if (!bareLine.test(line.slice(start))) return null;
  const words = [...line.slice(start).matchAll(bareWord)].map(({ 0: text, index }): Word => {
    const pos = start + index;
    return { type: 'Word', text, value: text, pos, end: pos + text.length, parts: undefined };
  });
  const [name, ...suffix] = words;
  if (!name || notPlain.has(name.text) || /^\w+\+?=/.test(name.text)) return null;
  const end = words.at(-1)?.end ?? start;
  return [
    {
      type: 'Statement',
      pos: start,
      end,
      command: { type: 'Command', pos: start, end, name, prefix: [], suffix, args: suffix, redirects: [] },
      background: undefined,
    },
  ];
}
