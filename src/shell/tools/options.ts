import { hasBusybox } from '../dialect.js';
import type { Process } from '../process.js';
import { busyboxUsage } from './busybox-usage.js';

/** Options of a tool as read: letters that are on, values by letter, and what is left. */
export interface Options {
  readonly has: (letter: string) => boolean;
  readonly value: (letter: string) => string | undefined;
  readonly operands: readonly string[];
}

/**
 * Reads options as getopt(3) does. `spec` has a letter for each, with `:` after those that take a value; `long` gives letters for long
 * names. An unknown one is complained of as the image's tools do; null then, and the exit status is the tool's own (1 or 2).
 */
export function readOptions(
  process: Process,
  spec: string,
  long: Readonly<Record<string, string>> = {},
  argv: readonly string[] = process.argv,
): Options | null {
  const values = new Map<string, string>();
  const operands: string[] = [];
  const args = argv.slice(1);
  const takes = (letter: string): boolean => spec.charAt(spec.indexOf(letter) + 1) === ':';
  while (args.length > 0) {
    const arg = args.shift() ?? '';
    if (arg === '--') {
      operands.push(...args);
      break;
    }
    if (arg.startsWith('--')) {
      const [name = '', value] = arg.slice(2).split(/=(.*)/s);
      const letter = Object.hasOwn(long, name) ? long[name] : undefined;
      if (letter === undefined) return complainOption(process, `--${name}`);
      values.set(letter, takes(letter) ? (value ?? args.shift() ?? '') : '');
    } else if (arg.length > 1 && arg.startsWith('-')) {
      for (let at = 1; at < arg.length; at++) {
        const letter = arg.charAt(at);
        if (letter === ':' || !spec.includes(letter)) return complainOption(process, letter);
        if (!takes(letter)) {
          values.set(letter, '');
          continue;
        }
        const rest = arg.slice(at + 1);
        const value = rest === '' ? args.shift() : rest;
        if (value === undefined) return complainOption(process, letter, true);
        values.set(letter, value);
        break;
      }
    } else operands.push(arg);
  }
  return { has: (letter) => values.has(letter), value: (letter) => values.get(letter), operands };
}

function complainOption(process: Process, option: string, isMissing = false): null {
  const name = process.argv[0] ?? '';
  const plain = option.replace(/^--/, '');
  const what = isMissing
    ? `option requires an argument -- '${plain}'`
    : option.startsWith('--')
      ? `unrecognized option '${option}'`
      : `invalid option -- '${plain}'`;
  const isMusl = typeof process.files.stat('/lib/ld-musl-x86_64.so.1') !== 'string';
  if (isMusl)
    process.stderr.write(isMissing ? `${name}: option requires an argument: ${plain}\n` : `${name}: unrecognized option: ${plain}\n`);
  else process.stderr.write(`${name}: ${what}\n`);
  if (hasBusybox(process.files)) process.stderr.write(busyboxUsage(name));
  else process.stderr.write(`Try '${name} --help' for more information.\n`);
  return null;
}
