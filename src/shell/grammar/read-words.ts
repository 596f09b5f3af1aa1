import type { Statement, Word } from 'unbash';

/** Letters that mean nothing to a shell. */
const bareWord = /[\w./:@%+=,^-]+/g;
const dockerLine = /^docker(?: +[\w./:@%+=,^-]+)* *$/;

/**
 * Reads a docker command of bare words, which most lines of a demo are, into the very tree that the grammar makes of it; null for any other
 * line.
 */
export function readWords(line: string, start: number): readonly Statement[] | null {
  if (!dockerLine.test(line.slice(start))) return null;
  const words = [...line.slice(start).matchAll(bareWord)].map(({ 0: text, index }): Word => {
    const pos = start + index;
    return { type: 'Word', text, value: text, pos, end: pos + text.length, parts: undefined };
  });
  const [name, ...suffix] = words;
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
