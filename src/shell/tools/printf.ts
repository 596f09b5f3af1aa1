import type { Program } from '../process.js';
import { escapeOf, escapeText } from './escapes.js';
import { complain } from './say.js';

/** Rounds of one format over its arguments. */
const MAX_ROUNDS = 10_000;

/** Formats its arguments; the format is used again as long as some are left. */
export const printf: Program = (process) => {
  const [, first, ...rest] = process.argv;
  const args = first === '--' ? rest.slice(1) : rest;
  const format = first === '--' ? rest[0] : first;
  if (format === undefined) {
    process.stderr.write(`${process.argv[0] ?? ''}: usage: printf [-v var] format [arguments]\n`);
    return 2;
  }
  let status = 0;
  let isStopped = false;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const before = args.length;
    const text = format.replace(
      /\\([0-7]{1,3}|x[0-9a-fA-F]{1,2}|[\s\S])|%([-+ 0#]*)(\*|\d+)?(?:\.(\*|\d+))?([a-zA-Z%])/g,
      (
        whole: string,
        escape: string | undefined,
        flags: string,
        width: string | undefined,
        precision: string | undefined,
        type: string,
      ) => {
        if (isStopped) return '';
        if (escape !== undefined) return escapeOf(escape) ?? whole;
        if (type === '%') return '%';
        const wide = Math.min(1_000, Number(width === '*' ? args.shift() : (width ?? '')) || 0);
        const exact = precision === undefined ? undefined : Math.min(1_000, Number(precision === '*' ? args.shift() : precision) || 0);
        const arg = args.shift();
        if ('diouxXeEfFgG'.includes(type) && arg !== undefined && !/^(?:[+-]?(?:\d|\.\d|0x)|['"]|$)/.test(arg)) {
          complain(process, `${arg}: ${process.where === 'host' ? 'invalid number' : 'expected a numeric value'}`);
          status = 1;
        }
        const formatted = formatOne(type, arg ?? '', exact, flags);
        isStopped = formatted.isStopped;
        return pad(formatted.text, wide, flags, 'diouxXeEfFgG'.includes(type));
      },
    );
    process.stdout.write(text);
    if (args.length === 0 || args.length === before || isStopped) break;
  }
  return status;
};

function formatOne(type: string, arg: string, precision: number | undefined, flags: string): { text: string; isStopped: boolean } {
  const value = /^['"]/.test(arg)
    ? (arg.codePointAt(1) ?? 0)
    : /^[+-]?0[0-7]+$/.test(arg)
      ? parseInt(arg, 8)
      : Number(arg) || parseInt(arg, 10) || 0;
  const plus = flags.includes('+') && value >= 0 ? '+' : '';
  const text = (shown: string): { text: string; isStopped: boolean } => ({ text: shown, isStopped: false });
  switch (type) {
    case 's':
      return text(precision === undefined ? arg : arg.slice(0, precision));
    case 'c':
      return text(arg.slice(0, 1));
    case 'b':
      return escapeText(arg);
    case 'q':
      return text(/^[\w./:@%+=,-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`);
    case 'd':
    case 'i':
    case 'u':
      return text(plus + String(Math.trunc(value)).padStart(precision ?? 0, '0'));
    case 'o':
      return text(Math.trunc(value).toString(8));
    case 'x':
      return text(
        Math.trunc(value)
          .toString(16)
          .padStart(precision ?? 0, '0'),
      );
    case 'X':
      return text(Math.trunc(value).toString(16).toUpperCase());
    case 'e':
      return text(plus + value.toExponential(Math.min(100, precision ?? 6)).replace(/e([+-])(\d)$/, 'e$10$2'));
    case 'f':
    case 'F':
      return text(plus + value.toFixed(Math.min(100, precision ?? 6)));
    case 'g':
    case 'G':
      return text(plus + String(Number(value.toPrecision(Math.min(100, precision || 6)))));
    default:
      return text('%' + type);
  }
}

function pad(text: string, width: number, flags: string, isNumber: boolean): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || !isNumber) return text.padStart(width);
  const sign = /^[+-]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
