import { sha256 } from '../../model/digest.js';
import { textToBytes } from '../byte-text.js';
import type { Program } from '../process.js';
import { md5 } from './md5.js';
import { readOperands } from './read-operand.js';
import { complain } from './say.js';

/** A checksum tool: prints digests, or with `-c` checks a list of them. */
function checksum(digest: (bytes: Uint8Array) => string): Program {
  return (process) => {
    const operands = process.argv.slice(1).filter((arg) => !arg.startsWith('-') || arg === '-');
    const { texts, status } = readOperands(process, operands);
    if (!process.argv.includes('-c')) {
      for (const { name, text } of texts) process.stdout.write(`${digest(textToBytes(text))}  ${name}\n`);
      return status;
    }
    let failures = 0;
    for (const [, wanted = '', name = ''] of texts
      .map(({ text }) => text)
      .join('')
      .matchAll(/^([0-9a-f]+) [ *](.+)$/gm)) {
      const [file] = readOperands(process, [name]).texts;
      const isGood = file !== undefined && digest(textToBytes(file.text)) === wanted;
      if (!isGood) failures++;
      process.stdout.write(`${name}: ${isGood ? 'OK' : 'FAILED'}\n`);
    }
    return failures > 0 ? complain(process, `WARNING: ${failures} computed checksum${failures > 1 ? 's' : ''} did NOT match`) : status;
  };
}

/** `sha256sum`. */
export const sha256sum = checksum((bytes) => sha256(bytes).slice('sha256:'.length));

/** `md5sum`. */
export const md5sum = checksum(md5);
