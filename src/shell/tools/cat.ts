import type { Program } from '../process.js';
import { readOptions } from './options.js';
import { readOperands } from './read-operand.js';
import { linesOf } from './lines-of.js';

/** Copies files to standard output; `-n` numbers the lines. */
export const cat: Program = (process) => {
  const options = readOptions(process, 'nbAesTuvE', { number: 'n', 'show-all': 'A', 'show-ends': 'E' });
  if (!options) return 1;
  const { texts, status } = readOperands(process, options.operands);
  let number = 0;
  for (const { text } of texts) {
    let shown = text;
    if (options.has('E') || options.has('A')) shown = shown.replace(/\n/g, '$\n');
    if (options.has('n') || options.has('b')) {
      const end = shown.endsWith('\n') ? '\n' : '';
      shown =
        linesOf(shown)
          .map((line) => (options.has('b') && line === '' ? line : `${String(++number).padStart(6)}\t${line}`))
          .join('\n') + end;
    }
    process.stdout.write(shown);
  }
  return status;
};
