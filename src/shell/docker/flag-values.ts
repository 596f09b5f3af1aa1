import type { FlagValue } from './flag-parser.js';

/** What is wrong with the first value that its flag can't take, as pflag says it; '' where all are right. */
export function valueProblem(values: readonly FlagValue[]): string {
  for (const one of values) {
    const problem = problemOf(one);
    const { name, short } = one.spec;
    if (problem) return `invalid argument ${quote(one.value)} for "${short ? `-${short}, ` : ''}--${name}" flag: ${problem}`;
  }
  return '';
}

const quote = (text: string): string => JSON.stringify(text);
const MOUNT_KEYS = /^(type|source|src|target|dst|destination|readonly|ro|consistency|(bind|volume|tmpfs|image)-[\w-]+)$/;

/** In the words of Go's parsers and the client's own. */
function problemOf({ spec: { name, kind }, value }: FlagValue): string {
  switch (kind) {
    case '':
      return /^(1|0|t|f|true|false)$/i.test(value) ? '' : `strconv.ParseBool: parsing ${quote(value)}: invalid syntax`;
    case 'int':
      return /^[+-]?(0x[\da-f]+|0o?[0-7]+|0b[01]+|\d+)$/i.test(value) ? '' : `strconv.ParseInt: parsing ${quote(value)}: invalid syntax`;
    case 'uint':
    case 'uint16':
      return /^\d+$/.test(value) ? '' : `strconv.ParseUint: parsing ${quote(value)}: invalid syntax`;
    case 'bytes':
      if (!/^-?\d/.test(value)) return `invalid size: '${value}'`;
      return /^-?\d+(\.\d+)?\s?([kmgtp]?i?b?)$/i.test(value) ? '' : `invalid suffix: '${value.replace(/^-?[\d.]+\s?/, '').toLowerCase()}'`;
    case 'decimal':
      return /^\d+(\.\d+)?$/.test(value) ? '' : `failed to parse ${value} as a rational number`;
    case 'duration':
      return /^-?(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$|^0$/.test(value) ? '' : `time: invalid duration ${quote(value)}`;
    case 'filter':
      return value === '' || value.includes('=') ? '' : 'bad format of filter (expected name=value)';
    case 'ulimit':
      return value.includes('=') ? '' : `invalid ulimit argument: ${value}`;
    case 'gpu-request':
      return value === 'all' || /^\d+$|=/.test(value)
        ? ''
        : `invalid count (${value}): value must be either "all" or an integer: invalid syntax`;
    case 'map':
      return name !== 'sysctl' || value.includes('=') ? '' : `sysctl '${value}' is not allowed`;
    case 'mount':
      return mountProblem(value);
    case 'list':
      if (name === 'env') return value ? '' : 'invalid environment variable: ';
      if (name === 'label') return value ? '' : `invalid label '': empty name`;
      if (name === 'add-host') return /[:=]/.test(value) ? '' : `bad format for add-host: ${quote(value)}`;
      return '';
    default:
      return '';
  }
}

function mountProblem(value: string): string {
  let hasTarget = false;
  for (const field of value.split(',')) {
    const [key = '', text] = field.split(/=(.*)/s);
    if (text === undefined && !/^(readonly|ro|volume-nocopy|bind-nonrecursive|bind-create-src)$/i.test(key))
      return `invalid field '${field}' must be a key=value pair`;
    if (!MOUNT_KEYS.test(key.toLowerCase())) return `unexpected key '${key}' in '${field}'`;
    if (/^(readonly|ro)$/i.test(key) && text !== undefined && !/^(1|0|t|f|true|false)$/i.test(text))
      return `invalid value for ${key}: ${text}`;
    hasTarget ||= /^(target|dst|destination)$/i.test(key) && Boolean(text);
  }
  return hasTarget ? '' : 'target is required';
}
