import fc from 'fast-check';
import { parse } from 'unbash';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../src/shell/grammar/plain-words.js';
import { readPlain } from '../../src/shell/grammar/read-plain.js';
import { readWords } from '../../src/shell/grammar/read-words.js';

/** What both trees are compared by: everything that an interpreter could see. */
function shape(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'args' || key === 'redirects' ? undefined : value)));
}

const fragment = fc.constantFrom(
  ...[
    'docker',
    'run',
    '-d',
    '--name',
    'web',
    'alpine:3.24',
    "'a b'",
    '"x $HOME y"',
    '"a"',
    "''",
    '""',
    '$X',
    '$?',
    '$1',
    '$@',
    '"$@"',
    '&&',
    '||',
    ';',
    '|',
    '>',
    '>>',
    '<',
    '2>',
    '2>&1',
    '>&2',
  ],
  ...[
    'file',
    '/dev/null',
    'a=b',
    '--env=A=1',
    'if',
    'time',
    'x#y',
    '#',
    '!',
    '{}',
    '*',
    '\\',
    '`',
    '(',
    ')',
    '&',
    '1',
    '22',
    '%',
    ',',
    '@x',
    '+1',
    '^a',
    "it's",
    '"',
    "'",
    '$',
    '~',
    '<<<',
    '<<',
    '&>',
    '|&',
    ';;',
  ],
);
const line = fc
  .array(fc.tuple(fragment, fc.constantFrom(' ', ' ', '', '  ', '\t')), { maxLength: 12 })
  .map((parts) => parts.map(([text, gap]) => text + gap).join(''));

describe('the reader of plain lines', () => {
  it('makes the very tree that the full grammar makes, or leaves the line to it', () => {
    fc.assert(
      fc.property(line, (source) => {
        const plain = readPlain(source, 0, source.length);
        if (plain === null) return;
        const full = parse(source);
        expect(full.errors ?? []).toEqual([]);
        expect(shape(plain)).toEqual(shape(full.commands));
      }),
      { numRuns: 5_000 },
    );
  });

  it('reads a docker command of bare words as it reads any plain line, and no other command', () => {
    const word = fc.constantFrom('docker', 'if', 'time', 'a=b', 'x+=1', '--env=A=1', 'alpine:3.24', './run', '-', '1', 'export', 'done');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.constantFrom(' ', '  '), (words, gap) => {
        const source = words.join(gap);
        const [plain] = (words.length > 0 && readPlain(source, 0, source.length)) || [];
        const { command } = plain ?? {};
        expect(readWords(source)).toEqual(command?.type === 'Command' && words[0] === 'docker' ? plainWords(command) : null);
      }),
    );
    expect(readWords('docker exec web touch /paint')).not.toBeNull();
    expect(readWords('echo "a"')).toBeNull();
  });

  it.each([
    'docker run -d --name web alpine:3.24 sleep 1000',
    `docker exec web sh -c 'echo hi > /etc/motd; cat /etc/motd'`,
    'echo hi > f && cat f | cat >> g 2>&1; echo "$HOME"',
    'docker ps -a --filter name=web',
  ])('reads %s without the grammar', (source) => {
    expect(readPlain(source, 0, source.length)).not.toBeNull();
  });

  it.each([
    'X=1',
    'for i in a; do b; done',
    'echo $(x)',
    'echo *',
    'echo {1..3}',
    'cat <<E',
    'a &',
    '! a',
    'echo `x`',
    'echo ~',
    'export A=1',
    'echo # c',
    '((1))',
  ])('leaves %s to the grammar', (source) => {
    expect(readPlain(source, 0, source.length)).toBeNull();
  });
});
