import { bytesToText, textToBytes } from '../byte-text.js';
import { hasBusybox } from '../dialect.js';
import type { Process, Program } from '../process.js';
import { isEndless } from '../read-files.js';
import { linesOf } from './lines-of.js';
import { readOptions } from './options.js';
import { parseSize } from './parse-size.js';
import { readOperands } from './read-operand.js';
import { absolute, complain } from './say.js';

/** Most bytes of an endless device that are written out; more go to a file by size alone. */
const MAX_WRITTEN = 1_000_000;
/** More than any run may print. */
const TOO_MANY = 10_000_001;

/** How much of a text is asked for: lines or bytes, from its start or its end. */
interface Amount {
  readonly unit: 'lines' | 'bytes';
  readonly count: number;
  readonly sign: string;
}

/** `head [-n count | -c bytes]`; a count below zero leaves out that many at the end. */
export const head: Program = (process) =>
  ends(process, (all, { count, sign }) => all.slice(0, sign === '-' ? Math.max(0, all.length - count) : count));

/** `tail [-n count | -c bytes | -f]`; `+count` starts there. `-f` waits for what never comes, as a main process. */
export const tail: Program = async (process) => {
  const status = ends(process, (all, { count, sign }) =>
    all.slice(sign === '+' ? Math.max(0, count - 1) : Math.max(0, all.length - count)),
  );
  if (process.session.scheduler.current?.main && process.argv.some((arg) => /^-(f|F|-follow.*)$/.test(arg))) await process.sleep(Infinity);
  return status;
};

type Take = <T extends { readonly length: number; slice(from: number, to?: number): T }>(all: T, amount: Amount) => T;

function ends(process: Process, take: Take): number {
  const argv = process.argv.map((arg, index, all) =>
    /^-[nc]$/.test(all[index - 1] ?? '') ? arg : arg.replace(/^-(\d+)$/, '-n$1').replace(/^\+(\d+)$/, '-n+$1'),
  );
  const options = readOptions(process, 'n:c:qvfFs:', { lines: 'n', bytes: 'c', quiet: 'q', silent: 'q', verbose: 'v', follow: 'f' }, argv);
  if (!options) return 1;
  const unit = options.has('c') ? 'bytes' : 'lines';
  const given = options.value(unit === 'bytes' ? 'c' : 'n') ?? '10';
  const [, sign = '', size = ''] = /^([-+]?)(.*)$/.exec(given) ?? [];
  const amount = { unit, sign, count: parseSize(size) } as const;
  if (Number.isNaN(amount.count))
    return complain(process, hasBusybox(process.files) ? `invalid number '${given}'` : `invalid number of ${unit}: '${given}'`);
  const wantedBytes = unit === 'bytes' && sign === '' ? amount.count : undefined;
  const [device = ''] = options.operands;
  if (options.operands.length === 1 && wantedBytes !== undefined && wantedBytes > MAX_WRITTEN && isEndless(absolute(process, device)))
    if (process.stdout.fill) return (process.stdout.fill(wantedBytes), 0);
  const { texts, status } = readOperands(process, options.operands, wantedBytes && Math.min(wantedBytes, TOO_MANY));
  if (status !== 0 && texts.length === 0 && /tail$/.test(process.argv[0] ?? '') && hasBusybox(process.files)) complain(process, 'no files');
  const isTitled = options.has('v') || (options.operands.length > 1 && !options.has('q'));
  for (const [index, { name, text }] of texts.entries()) {
    if (isTitled) process.stdout.write(`${index > 0 ? '\n' : ''}==> ${name === '-' ? 'standard input' : name} <==\n`);
    process.stdout.write(unit === 'bytes' ? bytesToText(take(textToBytes(text), amount)) : takeLines(text, amount, take));
  }
  return status;
}

function takeLines(text: string, amount: Amount, take: Take): string {
  const lines = linesOf(text);
  const taken = take(lines, amount);
  const isOpen = !text.endsWith('\n') && taken.length > 0 && taken.at(-1) === lines.at(-1);
  return taken.length > 0 ? taken.join('\n') + (isOpen ? '' : '\n') : '';
}
