import { BuildError } from './build-error.js';
import type { Instruction } from './instruction.js';

/** Flags and number of arguments that each instruction takes. */
interface Form {
  readonly flags: readonly string[];
  readonly arguments: 'one' | 'some' | 'two or more' | 'any';
}

const forms: Readonly<Record<string, Form>> = {
  ADD: { flags: ['chown', 'chmod', 'link', 'keep-git-dir', 'checksum', 'exclude', 'unpack'], arguments: 'two or more' },
  ARG: { flags: [], arguments: 'some' },
  CMD: { flags: [], arguments: 'any' },
  COPY: { flags: ['from', 'chown', 'chmod', 'link', 'parents', 'exclude'], arguments: 'two or more' },
  ENTRYPOINT: { flags: [], arguments: 'any' },
  ENV: { flags: [], arguments: 'some' },
  EXPOSE: { flags: [], arguments: 'some' },
  FROM: { flags: ['platform'], arguments: 'any' },
  HEALTHCHECK: { flags: ['interval', 'timeout', 'start-period', 'start-interval', 'retries'], arguments: 'some' },
  LABEL: { flags: [], arguments: 'some' },
  MAINTAINER: { flags: [], arguments: 'one' },
  ONBUILD: { flags: [], arguments: 'some' },
  RUN: { flags: ['mount', 'network', 'security', 'device'], arguments: 'any' },
  SHELL: { flags: [], arguments: 'some' },
  STOPSIGNAL: { flags: [], arguments: 'one' },
  USER: { flags: [], arguments: 'one' },
  VOLUME: { flags: [], arguments: 'some' },
  WORKDIR: { flags: [], arguments: 'one' },
};

/** Checks an instruction's form as BuildKit's parser does. Throws `BuildError` in its words. */
export function checkInstruction(instruction: Instruction): void {
  const { keyword, text, startLine, endLine } = instruction;
  const fail = (message: string): BuildError =>
    new BuildError(`dockerfile parse error on line ${startLine}: ${message}`, { lines: [startLine, endLine] });
  const form = Object.hasOwn(forms, keyword) ? forms[keyword] : undefined;
  if (!form) {
    const near = nearest(keyword, Object.keys(forms));
    throw fail(`unknown instruction: ${keyword}${near === null ? '' : ` (did you mean ${near}?)`}`);
  }
  for (const [name] of instruction.flags) {
    if (form.flags.includes(name)) continue;
    const near = nearest(name, form.flags);
    throw fail(`unknown flag: ${name}${near === null ? '' : ` (did you mean ${near}?)`}`);
  }
  const words = text.split(/\s+/).filter((word) => word !== '');
  const count = instruction.json?.length ?? words.length;
  if (form.arguments === 'one' && count === 0) throw fail(`${keyword} requires exactly one argument`);
  if (form.arguments === 'some' && count === 0) throw fail(`${keyword} requires at least one argument`);
  if (form.arguments === 'two or more' && count === 0)
    throw fail(`${keyword} requires at least two arguments, but only 0 were provided. Destination could not be determined.`);
  if (form.arguments === 'two or more' && count === 1)
    throw fail(`${keyword} requires at least two arguments, but only one was provided. Destination could not be determined.`);
  checkWords(keyword, words, instruction, fail);
}

function checkWords(keyword: string, words: readonly string[], instruction: Instruction, fail: (message: string) => BuildError): void {
  const [first = '', second = ''] = words;
  switch (keyword) {
    case 'FROM':
      if (words.length !== 1 && (words.length !== 3 || second.toUpperCase() !== 'AS'))
        throw fail('FROM requires either one or three arguments');
      if (words[2] !== undefined && !/^[a-z][a-z0-9-_.]*$/i.test(words[2]))
        throw fail(`invalid name for build stage: "${words[2]}", name can't start with a number or contain symbols`);
      return;
    case 'ENV':
    case 'LABEL':
      if (!first.includes('=') && words.length < 2) throw fail(`${keyword} must have two arguments`);
      if (first.startsWith('=')) throw fail(`${keyword} names can not be blank`);
      return;
    case 'SHELL':
      if (instruction.json === null) throw fail('SHELL requires the arguments to be in JSON form');
      return;
    case 'HEALTHCHECK':
      if (!['NONE', 'CMD'].includes(first.toUpperCase())) throw fail(`unknown type "${first.toUpperCase()}"`);
      return;
    case 'ONBUILD': {
      const trigger = first.toUpperCase();
      if (trigger === 'ONBUILD') throw fail("chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed");
      if (trigger === 'MAINTAINER' || trigger === 'FROM') throw fail(`${trigger} isn't allowed as an ONBUILD trigger`);
    }
  }
}

/** The word of a list that is less than three edits away, the nearest; null where there is none. */
function nearest(word: string, list: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = 3;
  for (const candidate of list) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const substituted = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
