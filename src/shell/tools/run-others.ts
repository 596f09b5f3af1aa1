import type { Program } from '../process.js';
import { complain } from './say.js';

/** Programs that run the rest of their line, after options and so many words of their own. */
function runRest(own: number): Program {
  return async (process) => {
    const args = process.argv.slice(1);
    while (/^-/.test(args[0] ?? '')) {
      const flag = args.shift() ?? '';
      if (/^-[nskcugp]$/.test(flag)) args.shift();
    }
    const rest = args.slice(own);
    return rest.length === 0 ? complain(process, 'missing operand') : process.spawn(rest);
  };
}

/** `nohup`, `nice`, `setsid`, `tini --`: what follows, as it is. */
export const runPlain = runRest(0);

/** `timeout 5 command`, `gosu user command`. */
export const runAfterOne = runRest(1);

/** `busybox applet…`. */
export const busybox: Program = (process) => {
  const [, applet, ...args] = process.argv;
  if (applet === undefined || applet.startsWith('--')) {
    process.stdout.write('BusyBox multi-call binary.\n\nUsage: busybox [function [arguments]...]\n');
    return 0;
  }
  return process.spawn([applet, ...args]);
};

/** `expr a + b`. */
export const expr: Program = (process) => {
  const [left = '', operator, right = ''] = process.argv.slice(1);
  const [a, b] = [Number(left), Number(right)];
  const isNumeric = /^-?\d+$/.test(left) && /^-?\d+$/.test(right);
  const compare = (test: boolean): string => String(Number(test));
  const results: Readonly<Record<string, () => string>> = {
    '+': () => String(a + b),
    '-': () => String(a - b),
    '*': () => String(a * b),
    '/': () => String(Math.trunc(a / b)),
    '%': () => String(a % b),
    '=': () => compare(left === right),
    '!=': () => compare(left !== right),
    '<': () => compare(isNumeric ? a < b : left < right),
    '>': () => compare(isNumeric ? a > b : left > right),
    '<=': () => compare(isNumeric ? a <= b : left <= right),
    '>=': () => compare(isNumeric ? a >= b : left >= right),
  };
  const known = operator !== undefined && Object.hasOwn(results, operator) ? results[operator] : undefined;
  if (operator !== undefined && !known) {
    complain(process, 'syntax error');
    return 2;
  }
  if (known && /^[-+*/%]$/.test(operator ?? '') && !isNumeric) {
    complain(process, 'non-integer argument');
    return 2;
  }
  if (/^[/%]$/.test(operator ?? '') && b === 0) {
    complain(process, 'division by zero');
    return 2;
  }
  const result = known ? known() : left;
  process.stdout.write(result + '\n');
  return Number(result === '' || result === '0');
};
