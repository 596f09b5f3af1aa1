import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDemo } from '../../src/shell/shell.js';

const word = fc.constantFrom(
  ...[
    'echo',
    'cat',
    'ls',
    'cd',
    'rm',
    '-r',
    '-f',
    '/',
    '.',
    '..',
    'a',
    'b',
    '*',
    '?',
    '[a-z]',
    '$X',
    '${X:-y}',
    '${X%%*}',
    '$((1+X))',
    '$((X/0))',
    '$(echo a)',
    '`b`',
    '"$@"',
    "'q'",
    'X=1',
    'X+=2',
  ],
  ...[
    '|',
    '&&',
    '||',
    ';',
    '&',
    '>',
    '>>',
    '<',
    '2>&1',
    '<<<',
    '<<E\nx\nE\n',
    '(',
    ')',
    '{',
    '}',
    'if',
    'then',
    'fi',
    'for i in 1 2; do',
    'done',
    'while',
    'do',
    'case a in',
    'a)',
    ';;',
    'esac',
    '[[',
    ']]',
    '((',
    '))',
    '!',
    'f() {',
    'f',
    'return',
    'break',
    'exit',
    'eval',
    'exec',
    'trap',
    'read',
    'set -e',
    'shift',
    'local',
    'unset',
    'export',
    'sed',
    's/a/b/',
    'awk',
    '{print}',
    'grep',
    'sort',
    'tr',
    'cut',
    'printf',
    '%s%d',
    'head',
    'tail',
    'wc',
    'test',
    '[',
    ']',
    '-eq',
    '=',
    'xargs',
    'find',
    'tar',
    'dd',
    'cp',
    'mv',
    'ln',
    'mkdir',
    'touch',
    'chmod',
    '777',
    'date',
    'seq',
    '3',
    'sh',
    '-c',
    'docker',
    'ps',
    'run',
    'sleep',
    '1',
    '{1..3}',
    '\n',
  ],
);

describe('any script', () => {
  it('ends, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 25 }), async (words) => {
        const demo = openDemo({
          limits: { commands: 200, outputBytes: 100_000 },
          catalogue: () => Promise.resolve(null),
          files: { a: 'one\ntwo\n', b: 'x' },
        });
        const error = await demo.run(words.join(' '));
        for (const step of demo.steps) expect(step.exitCode === null || (step.exitCode >= 0 && step.exitCode < 256)).toBe(true);
        if (error) expect(error.line).toBeGreaterThan(0);
      }),
      { numRuns: 1_500 },
    );
  });

  it('of random bytes is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const demo = openDemo({ limits: { commands: 100, outputBytes: 10_000 }, catalogue: () => Promise.resolve(null) });
        await demo.run(new TextDecoder('latin1').decode(bytes));
        expect(demo.steps.every((step) => step.index > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('with arguments of any kind never makes a tool throw', async () => {
    const tool = fc.constantFrom(
      ...'awk base64 basename cat chmod chown cmp cp cut date dd df diff dirname du echo env expr find grep groups gzip head hostname id ln ls md5sum mkdir mkfifo mktemp mv nl printf ps pwd readlink realpath rev rm rmdir sed seq sha256sum sleep sort stat sync tac tail tar tee test touch tr true uname uniq unlink wc which whoami xargs yes ['.split(
        ' ',
      ),
    );
    const argument = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom(
        '-n',
        '-r',
        '-x',
        '-c',
        '-e',
        '-f',
        '-t',
        '--',
        '-',
        '/',
        '.',
        'a',
        'b',
        'd',
        '-1',
        '+1',
        '%',
        's/(/x/',
        '\\',
        '[',
        '-exec',
        ';',
        '{}',
        '-d',
        '-k',
        '2,',
        '@',
        'if=a',
        'of=b',
        'bs=0',
        'u+x',
        '0:0',
      ),
    );
    const quote = (text: string): string => `'${text.replaceAll("'", "'\\''").replaceAll('\0', '')}'`;
    await fc.assert(
      fc.asyncProperty(tool, fc.array(argument, { maxLength: 5 }), async (name, args) => {
        const demo = openDemo({ limits: { commands: 50, outputBytes: 300_000 }, files: { a: 'one\ntwo\n', b: 'x', 'd/e': 'y' } });
        await demo.run(`printf 'in\\nput\\n' | ${[name, ...args.map(quote)].join(' ')}`);
        expect(demo.steps.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 3_000 },
    );
  });
});
