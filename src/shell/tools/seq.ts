import type { Program } from '../process.js';
import { LimitReached } from '../stop.js';
import { readOptions } from './options.js';
import { complain } from './say.js';

/** Most numbers of one run. */
const MAX_COUNT = 1_000_000;

/** `seq [first [step]] last`. */
export const seq: Program = (process) => {
  const argv = process.argv.map((arg, index) => (index > 0 && /^-\d/.test(arg) ? ' ' + arg : arg));
  const options = readOptions(process, 'ws:f:', { 'equal-width': 'w', separator: 's' }, argv);
  if (!options) return 1;
  const texts = options.operands.map((operand) => operand.trim());
  const bad = texts.find((text) => !/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text));
  if (bad !== undefined)
    return complain(process, process.where === 'host' ? `invalid floating point argument: '${bad}'` : `invalid number '${bad}'`);
  if (texts.length === 0) return complain(process, 'missing operand');
  const last = Number(texts.at(-1));
  const first = texts.length > 1 ? Number(texts[0]) : 1;
  const step = texts.length > 2 ? Number(texts[1]) : 1;
  if (step === 0) return complain(process, `invalid Zero increment value: '${texts[1] ?? ''}'`);
  const digits = Math.max(0, ...texts.map((text) => (text.split('.')[1] ?? '').length));
  const wanted = Math.max(0, Math.floor((last - first) / step + 1e-9) + 1);
  const count = Math.min(MAX_COUNT, wanted);
  const numbers = Array.from({ length: count }, (_, index) => (first + index * step).toFixed(digits));
  const width = options.has('w') ? Math.max(0, ...numbers.map((number) => number.length)) : 0;
  const shown = numbers.map((number) =>
    number.startsWith('-') ? '-' + number.slice(1).padStart(width - 1, '0') : number.padStart(width, '0'),
  );
  if (shown.length > 0) process.stdout.write(shown.join(options.value('s') ?? '\n') + '\n');
  if (wanted > count && process.stdout.isTerminal) throw new LimitReached(`limit of ${MAX_COUNT} numbers from seq reached`);
  return 0;
};
