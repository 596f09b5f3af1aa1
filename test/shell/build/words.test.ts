import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandWord } from '../../../src/shell/build/expand-word.js';
import { readDockerignore } from '../../../src/shell/build/dockerignore.js';
import { excerpt } from '../../../src/shell/build/excerpt.js';
import { goDuration, goNanoseconds, goStrings } from '../../../src/shell/build/go-text.js';
import { splitPairs } from '../../../src/shell/build/split-words.js';

const env = new Map([
  ['A', 'one'],
  ['EMPTY', ''],
  ['PATH_TO', '/usr/lib/x.tar.gz'],
]);
const expand = (word: string): string => expandWord(word, { env, escape: '\\' });

describe('words of a Dockerfile', () => {
  it.each([
    ['$A/$A', 'one/one'],
    ['${A}x', 'onex'],
    ['$UNSET', ''],
    ['${UNSET:-two}', 'two'],
    ['${EMPTY:-two}', 'two'],
    ['${EMPTY-two}', ''],
    ['${A:+yes}', 'yes'],
    ['${UNSET:+yes}', ''],
    ['${UNSET:-$A}', 'one'],
    ['${PATH_TO##*/}', 'x.tar.gz'],
    ['${PATH_TO%.*}', '/usr/lib/x.tar'],
    ['${PATH_TO%%.*}', '/usr/lib/x'],
    ['${A/n/N}', 'oNe'],
    ["'$A'", '$A'],
    ['"$A b"', 'one b'],
    ['\\$A', '$A'],
    ['$', '$'],
  ])('%s is %j', (word, expected) => {
    expect(expand(word)).toBe(expected);
  });

  it('a word that is broken, or says so itself, is refused', () => {
    expect(() => expand('"open')).toThrow(/looking for matching double-quote/);
    expect(() => expand('${A')).toThrow(/failed to process/);
    expect(() => expand('${UNSET:?is needed}')).toThrow(/UNSET: is needed/);
  });

  it('for display quotes and unset variables stay as they are, whatever the word', () => {
    const show = (word: string): string => expandWord(word, { env, escape: '\\', forDisplay: true });
    expect(show('echo "$A" \'$A\' $UNSET ${UNSET:-x}')).toBe('echo "one" \'$A\' $UNSET x');
    fc.assert(fc.property(fc.string(), (word) => void show(word)));
  });

  it('pairs keep quoted spaces; the old form takes the rest of the line', () => {
    expect(splitPairs('A=1 B="x y" C=a\\ b', '\\')).toEqual([
      ['A', '1'],
      ['B', '"x y"'],
      ['C', 'a\\ b'],
    ]);
    expect(splitPairs('OLD some value', '\\')).toEqual([['OLD', 'some value']]);
  });

  it('lists and durations read as Go prints them', () => {
    expect(goStrings(['a "b"', 'c'])).toBe('["a \\"b\\"" "c"]');
    expect([goNanoseconds('1m30s'), goNanoseconds('5'), goDuration(90e9), goDuration(0), goDuration(5e8)]).toEqual([
      90e9,
      null,
      '1m30s',
      '0s',
      '500ms',
    ]);
  });
});

describe('.dockerignore', () => {
  it.each([
    ['node_modules', 'node_modules/a/b.js', true],
    // Git would match at any depth.
    ['node_modules', 'app/node_modules/a.js', false],
    ['**/node_modules', 'app/node_modules/a.js', true],
    ['/docs/', 'docs/a.md', true],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/a.md', false],
    ['**/*.md', 'docs/a.md', true],
    ['**/*.md', 'a.md', true],
    ['a?c', 'abc', true],
    ['[a-c]x', 'bx', true],
    ['*\n!keep', 'keep', false],
    ['*\n!keep', 'other', true],
    ['docs\n!docs/a.md', 'docs/a.md', false],
    ['!a\na', 'a', true],
    ['# a\n\n  b  ', 'a', false],
    ['# a\n\n  b  ', 'b', true],
    ['./a/../b', 'b', true],
  ])('%j on %s: %s', (text, path, expected) => {
    expect(readDockerignore(text)(path)).toBe(expected);
  });

  it('any text is a file of rules', () => {
    fc.assert(fc.property(fc.string(), fc.string({ minLength: 1 }), (text, path) => void readDockerignore(text)(path)));
  });
});

describe('excerpts', () => {
  it('show a few lines around the one at fault', () => {
    expect(excerpt('Dockerfile', ['FROM alpine:3.20', 'RUNN echo hi', ''], [2, 2])).toBe(
      'Dockerfile:2\n--------------------\n   1 |     FROM alpine:3.20\n   2 | >>> RUNN echo hi\n   3 |     \n--------------------\n',
    );
  });

  it('never reach past the file', () => {
    const lines = Array.from({ length: 20 }, (_, i) => `line ${i + 1}`);
    expect(excerpt('f', lines, [10, 10]).split('\n')).toHaveLength(9);
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 30 }),
        fc.integer({ min: -5, max: 30 }),
        (start, end) => void excerpt('f', lines, [start, end]),
      ),
    );
  });
});
