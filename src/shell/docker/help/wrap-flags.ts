import type { FlagSpec } from '../flag-parser.js';

/** Columns that help is wrapped to where there is no terminal: 80, less one. */
const WIDTH = 79;
/** A last word may stand out this far rather than start a line. */
const SLOP = 5;

/** The Options block of a help text, wrapped as pflag does (FlagUsagesWrapped). */
export function wrapFlags(specs: readonly FlagSpec[], options: Readonly<Record<string, string>>): string {
  const lines = specs
    .filter((spec) => !spec.hidden)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((spec) => ({
      head: `${spec.short ? `  -${spec.short}, ` : '      '}--${spec.name}${spec.kind ? ` ${spec.kind}` : ''}`,
      text: options[spec.name] ?? '',
    }));
  const indent = Math.max(0, ...lines.map(({ head }) => head.length)) + 3;
  return lines.map(({ head, text }) => `${head.padEnd(indent)}${wrap(indent, text)}\n`).join('');
}

function wrap(indent: number, text: string): string {
  let column = indent;
  let width = WIDTH - indent;
  let result = '';
  if (width < 24) {
    column = 16;
    width = WIDTH - column;
    result = `\n${' '.repeat(column)}`;
  }
  let [line, rest] = cut(width - SLOP, text);
  const margin = `\n${' '.repeat(column)}`;
  result += line.replaceAll('\n', margin);
  while (rest) {
    [line, rest] = cut(width - SLOP, rest);
    result += margin + line.replaceAll('\n', margin);
  }
  return result;
}

/** The first `width` characters up to a blank, and what is left. */
function cut(width: number, text: string): [string, string] {
  if (width + SLOP > text.length) return [text, ''];
  const head = text.slice(0, width);
  const blank = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\t'), head.lastIndexOf('\n'));
  if (blank <= 0) return [text, ''];
  const newline = head.lastIndexOf('\n');
  const at = newline > 0 && newline < blank ? newline : blank;
  return [text.slice(0, at), text.slice(at + 1)];
}
