import type { Process } from '../process.js';
import { linesOf } from './lines-of.js';
import type { SedAddress, SedCommand } from './sed-script.js';

/** What a script does to a text. */
export function runSed(process: Process, commands: readonly SedCommand[], text: string, isQuiet: boolean): string {
  const out: string[] = [];
  const lines = linesOf(text);
  const active = new Set<SedCommand>();
  let hold = '';
  let hasQuit = false;
  for (let index = 0; index < lines.length && !hasQuit; index++) {
    process.session.countOutput('');
    let line = lines[index] ?? '';
    const after: string[] = [];
    let isDeleted = false;
    for (const command of commands) {
      if (isDeleted || hasQuit) break;
      if (applies(command, active, line, index, lines.length) === command.isNegated) continue;
      switch (command.name) {
        case 's': {
          const replaced = substitute(line, command);
          if (replaced !== null && command.flags.includes('p')) out.push(replaced);
          line = replaced ?? line;
          break;
        }
        case 'y':
          line = [...line].map((character) => [...command.replacement][[...command.text].indexOf(character)] ?? character).join('');
          break;
        case 'd':
          isDeleted = true;
          break;
        case 'p':
          out.push(line);
          break;
        case '=':
          out.push(String(index + 1));
          break;
        case 'a':
          after.push(command.text);
          break;
        case 'i':
          out.push(command.text);
          break;
        case 'c':
          if (!command.to || !active.has(command)) out.push(command.text);
          isDeleted = true;
          break;
        case 'n':
          if (!isQuiet) out.push(line);
          if (index + 1 < lines.length) line = lines[++index] ?? '';
          break;
        case 'N':
          if (index + 1 < lines.length) line += '\n' + (lines[++index] ?? '');
          break;
        case 'h':
          hold = line;
          break;
        case 'H':
          hold += '\n' + line;
          break;
        case 'g':
          line = hold;
          break;
        case 'G':
          line += '\n' + hold;
          break;
        case 'x':
          [line, hold] = [hold, line];
          break;
        case 'q':
          hasQuit = true;
          break;
      }
    }
    if (!isDeleted && !isQuiet) out.push(line);
    out.push(...after);
  }
  if (out.length === 0) return '';
  return out.join('\n') + (text.endsWith('\n') || hasQuit ? '\n' : '');
}

function applies(command: SedCommand, active: Set<SedCommand>, line: string, index: number, count: number): boolean {
  const { from, to } = command;
  if (!from) return true;
  if (!to) return isAt(from, line, index, count);
  if (active.has(command)) {
    if (('line' in to && index + 1 >= to.line) || (!('line' in to) && isAt(to, line, index, count))) active.delete(command);
    return true;
  }
  if (!isAt(from, line, index, count)) return false;
  if (!('line' in to && to.line <= index + 1)) active.add(command);
  return true;
}

function isAt(address: SedAddress, line: string, index: number, count: number): boolean {
  if ('line' in address) return index + 1 === address.line;
  return 'last' in address ? index === count - 1 : address.pattern.test(line);
}

/** The line with what matches replaced; null where nothing does. */
function substitute(line: string, command: SedCommand): string | null {
  const { pattern, flags } = command;
  if (!pattern?.test(line)) return null;
  const nth = Number(/\d+/.exec(flags)?.[0] ?? 1);
  const isAll = flags.includes('g');
  let count = 0;
  pattern.pattern.lastIndex = 0;
  return line.replace(pattern.pattern, (whole: string, ...rest: unknown[]) => {
    count++;
    if (count < nth || (count > nth && !isAll)) return whole;
    const groups = rest
      .filter((value, index) => typeof value === 'string' && index < rest.length - 2 + Number(typeof rest.at(-1) === 'object'))
      .map(String);
    return expand(
      command.replacement,
      whole,
      rest.map((value) => (typeof value === 'string' ? value : '')).slice(0, Math.max(groups.length, 9)),
    );
  });
}

function expand(replacement: string, whole: string, groups: readonly string[]): string {
  let casing: 'U' | 'L' | null = null;
  return replacement.replace(/\\([\s\S])|&|[^\\&]+/g, (piece: string, escaped: string | undefined) => {
    if (escaped !== undefined && /[ULE]/.test(escaped)) {
      casing = escaped === 'E' ? null : (escaped as 'U' | 'L');
      return '';
    }
    const text =
      piece === '&'
        ? whole
        : escaped === undefined
          ? piece
          : /\d/.test(escaped)
            ? escaped === '0'
              ? whole
              : (groups[Number(escaped) - 1] ?? '')
            : escaped === 'n'
              ? '\n'
              : escaped === 't'
                ? '\t'
                : escaped;
    return casing === 'U' ? text.toUpperCase() : casing === 'L' ? text.toLowerCase() : text;
  });
}
