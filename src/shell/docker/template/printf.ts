import { printValue, type GoValue } from './go-value.js';

/** Longest padding that a width may ask for. */
const WIDTH_LIMIT = 10_000;

/** Go's fmt.Sprintf for the verbs that people write in templates: %s %v %q %d %x %X %t %f %c %%, with width, precision, `-`, `0` and `+`. */
export function formatPrintf(format: string, values: readonly GoValue[]): string {
  let next = 0;
  const result = format.replace(
    /%([-+0 #]*)(\d+)?(?:\.(\d+))?([a-zA-Z%])/g,
    (_, flags: string, width: string | undefined, precision: string | undefined, verb: string) => {
      if (verb === '%') return '%';
      if (next >= values.length) return `%!${verb}(MISSING)`;
      const shown = formatOne(verb, values[next++] ?? null, flags, precision === undefined ? undefined : Number(precision));
      const length = Math.min(Number(width ?? 0), WIDTH_LIMIT);
      if (flags.includes('-')) return shown.padEnd(length);
      return flags.includes('0') && /^[dxXf]$/.test(verb) ? shown.padStart(length, '0') : shown.padStart(length);
    },
  );
  const extra = values.slice(next);
  return extra.length
    ? `${result}%!(EXTRA ${extra.map((value) => `${typeof value === 'number' ? 'int' : typeof value}=${printValue(value)}`).join(', ')})`
    : result;
}

function formatOne(verb: string, value: GoValue, flags: string, precision: number | undefined): string {
  const wrong = (): string =>
    `%!${verb}(${typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'bool' : 'string'}=${printValue(value)})`;
  switch (verb) {
    case 's':
      if (typeof value === 'number' || typeof value === 'boolean') return wrong();
      return precision === undefined ? printValue(value) : [...printValue(value)].slice(0, precision).join('');
    case 'v':
      return value === null ? '<nil>' : printValue(value);
    case 'q':
      return typeof value === 'number' ? `'${String.fromCodePoint(value)}'` : JSON.stringify(printValue(value));
    case 'd':
      return typeof value === 'number' ? `${flags.includes('+') && value >= 0 ? '+' : ''}${Math.trunc(value)}` : wrong();
    case 'x':
    case 'X': {
      const hex =
        typeof value === 'number'
          ? value.toString(16)
          : [...new TextEncoder().encode(printValue(value))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return verb === 'X' ? hex.toUpperCase() : hex;
    }
    case 't':
      return typeof value === 'boolean' ? String(value) : wrong();
    case 'f':
      return typeof value === 'number' ? value.toFixed(Math.min(precision ?? 6, 20)) : wrong();
    case 'c':
      return typeof value === 'number' ? String.fromCodePoint(value) : wrong();
    default:
      return wrong();
  }
}
