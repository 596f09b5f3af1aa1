import { type FlagFault, HELP, type ParsedFlags } from './flag-parser.js';
import { valueProblem } from './flag-values.js';

/** What is wrong with the flags of a line, as pflag says it: a value that its flag can't take, or the word where the reading stopped; '' for nothing. */
export function flagProblem({ given, fault }: ParsedFlags): string {
  return valueProblem(given) || (fault ? faultText(fault) : '');
}

function faultText({ word, typed, spec }: FlagFault): string {
  if (/^--[-=]/.test(word)) return `bad flag syntax: ${word}`;
  const isLong = typed.startsWith('--');
  const shown = isLong ? typed : `'${typed.charAt(1)}' in ${typed}`;
  return spec ? `flag needs an argument: ${shown}` : `unknown ${isLong ? '' : 'shorthand '}flag: ${shown}`;
}

/** What is to be said of flags that have a newer name, a line for each. */
export function deprecationsOf({ given }: ParsedFlags): string[] {
  return given.flatMap(({ spec: { name, instead }, typed }) => {
    if (instead) return `Flag --${name} has been deprecated, use --${instead} instead\n`;
    return name === HELP.name && /^-h/.test(typed) ? 'Flag shorthand -h has been deprecated, use --help\n' : [];
  });
}
