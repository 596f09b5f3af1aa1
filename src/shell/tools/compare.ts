import type { Program } from '../process.js';
import { readOptions } from './options.js';
import { readOperand } from './read-operand.js';
import { linesOf } from './lines-of.js';

/** Most lines that are lined up with one another. */
const MAX_LINES = 2_000;

/** `diff [-uq] a b`: what differs, in the normal or unified form. */
export const diff: Program = (process) => {
  const options = readOptions(process, 'uqsrNiwbB', { unified: 'u', brief: 'q' });
  if (!options) return 2;
  const [first = '', second = ''] = options.operands;
  const [left, right] = [readOperand(process, first), readOperand(process, second)];
  if (left === null || right === null) return 2;
  if (left === right) return 0;
  if (options.has('q')) {
    process.stdout.write(`Files ${first} and ${second} differ\n`);
    return 1;
  }
  const [a, b] = [linesOf(left).slice(0, MAX_LINES), linesOf(right).slice(0, MAX_LINES)];
  if (options.has('u')) process.stdout.write(`--- ${first}\n+++ ${second}\n@@ -1,${a.length} +1,${b.length} @@\n`);
  for (const hunk of hunksOf(a, b)) {
    if (options.has('u')) {
      for (const line of hunk.same) process.stdout.write(` ${line}\n`);
      for (const line of hunk.removed) process.stdout.write(`-${line}\n`);
      for (const line of hunk.added) process.stdout.write(`+${line}\n`);
    } else if (hunk.removed.length + hunk.added.length > 0) {
      const kind = hunk.removed.length === 0 ? 'a' : hunk.added.length === 0 ? 'd' : 'c';
      const range = (start: number, count: number): string =>
        count === 0 ? String(start) : count === 1 ? String(start + 1) : `${start + 1},${start + count}`;
      process.stdout.write(`${range(hunk.aAt, hunk.removed.length)}${kind}${range(hunk.bAt, hunk.added.length)}\n`);
      for (const line of hunk.removed) process.stdout.write(`< ${line}\n`);
      if (kind === 'c') process.stdout.write('---\n');
      for (const line of hunk.added) process.stdout.write(`> ${line}\n`);
    }
  }
  return 1;
};

/** `cmp a b`. */
export const cmp: Program = (process) => {
  const options = readOptions(process, 'sl');
  if (!options) return 2;
  const [first = '', second = ''] = options.operands;
  const [left, right] = [readOperand(process, first), readOperand(process, second)];
  if (left === null || right === null) return 2;
  if (left === right) return 0;
  let at = 0;
  while (at < left.length && at < right.length && left[at] === right[at]) at++;
  if (!options.has('s')) {
    if (at < left.length && at < right.length)
      process.stdout.write(`${first} ${second} differ: byte ${at + 1}, line ${left.slice(0, at).split('\n').length}\n`);
    else
      process.stderr.write(
        `cmp: EOF on ${at < left.length ? second : first} after byte ${at}, line ${left.slice(0, at).split('\n').length - 1}\n`,
      );
  }
  return 1;
};

interface Hunk {
  readonly same: string[];
  readonly removed: string[];
  readonly added: string[];
  aAt: number;
  bAt: number;
}

/** Stretches of equal lines, each followed by what differs: the longest common subsequence. */
function hunksOf(a: readonly string[], b: readonly string[]): Hunk[] {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i];
    for (let j = b.length - 1; row && j >= 0; j--) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const hunk: Hunk = { same: [], removed: [], added: [], aAt: 0, bAt: 0 };
    for (; i < a.length && j < b.length && a[i] === b[j]; i++, j++) hunk.same.push(a[i] ?? '');
    hunk.aAt = i;
    hunk.bAt = j;
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i] === b[j])) {
      if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) hunk.removed.push(a[i++] ?? '');
      else hunk.added.push(b[j++] ?? '');
    }
    hunks.push(hunk);
  }
  return hunks;
}
