import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScript, type ScriptStep } from '../../src/shell/read-script.js';

async function read(text: string): Promise<readonly ScriptStep[]> {
  const result = await readScript(text);
  if ('message' in result) throw new Error(`${result.line}:${result.column}: ${result.message}`);
  return result;
}
const commands = async (text: string): Promise<string[]> => (await read(text)).map((step) => step.command);

describe('a demo script', () => {
  it('takes the comment lines above a command as its caption', async () => {
    const [step] = await read('# Title\n# more\n#\n# text\ndocker ps');
    expect(step).toMatchObject({ title: 'Title', text: 'more\n\ntext', line: 5, command: 'docker ps' });
  });

  it('makes a comment block before an empty line, or at the end, a step that only speaks', async () => {
    const steps = await read('# One\n# two\n\necho a\n# last');
    expect(steps.map(({ title, command, line }) => [title, command, line])).toEqual([
      ['One', '', 1],
      ['', 'echo a', 4],
      ['last', '', 5],
    ]);
  });

  it('drops prompts, fences and what follows a shebang, and keeps line numbers', async () => {
    const steps = await read('#!/bin/sh\n```sh\n$ echo a\n  $ X=1\n~~~\necho b\n');
    expect(steps.map(({ command, line }) => [command, line])).toEqual([
      ['echo a', 3],
      ['X=1', 4],
      ['echo b', 6],
    ]);
  });

  it('makes every top-level command one step: a list, a loop, a continued line, a here-document', async () => {
    expect(
      await commands(
        'a && b; c\nfor i in 1 2; do\n  echo $i\ndone\ndocker run \\\n  -d x\ncat > f <<END\n# no comment\n$ no prompt\n```\nEND\nlast',
      ),
    ).toEqual([
      'a && b; c',
      'for i in 1 2; do\n  echo $i\ndone',
      'docker run \\\n  -d x',
      'cat > f <<END\n# no comment\n$ no prompt\n```\nEND',
      'last',
    ]);
  });

  it('reads a prompt after a command that the grammar had to read', async () => {
    expect(await commands('$ X=$(a)\n$ echo "$X"\n```\n$ for i in 1; do b; done\n$ c')).toEqual([
      'X=$(a)',
      'echo "$X"',
      'for i in 1; do b; done',
      'c',
    ]);
  });

  it('reads quotes over several lines and ANSI-C here-strings', async () => {
    expect(await commands("echo 'a\n# b\n\nc'\ndocker build - <<< $'FROM a\\nRUN b'")).toEqual([
      "echo 'a\n# b\n\nc'",
      "docker build - <<< $'FROM a\\nRUN b'",
    ]);
  });

  it('keeps what was typed after a command, comments too', async () => {
    expect(await commands('docker ps # list them')).toEqual(['docker ps # list them']);
  });

  it('reads line ends of every kind', async () => {
    expect(await commands('echo a\r\n\r\necho b\recho c')).toEqual(['echo a', 'echo b', 'echo c']);
  });

  it.each([
    ['echo ok\necho "open', 2, 6, 'unexpected EOF while looking for matching `"\'', /Close the text/],
    ["echo it's", 1, 8, "unexpected EOF while looking for matching `''", /apostrophe/],
    ['echo $(ls', 1, 6, "unexpected EOF while looking for matching `)'", /Close it/],
    ['for i in a; do\necho', 2, 5, 'syntax error: unexpected end of file', /loop/],
    ['if true; then echo', 1, 19, 'syntax error: unexpected end of file', /condition/],
    ['a &&', 1, 5, 'syntax error: unexpected end of file', /follows/],
    ['echo a\n\ncat <<END\ntext', 3, 10, 'syntax error: here-document is never closed', /here-document/],
    ['echo a )', 1, 8, "syntax error near unexpected token `)'", /Quote/],
    ['ls | | wc', 1, 6, "syntax error near unexpected token `|'", /follows/],
    ['ls && ; ls', 1, 7, "syntax error near unexpected token `;'", /follows/],
    ['ls ;; ls', 1, 4, "syntax error near unexpected token `;;'", /case/],
    ['echo a\nfi', 2, 1, "syntax error near unexpected token `fi'", /condition/],
    ['done', 1, 1, "syntax error near unexpected token `done'", /loop/],
    ['if true; fi', 1, 10, "syntax error near unexpected token `fi'", /condition/],
    ['ls >', 1, 5, "syntax error near unexpected token `newline'", /file/],
    ['{ }', 1, 3, "syntax error near unexpected token `}'", /group/],
  ])('tells in bash’s words where %j can’t be read, and what to try', async (text, line, column, message, hint) => {
    const error = await readScript(text);
    expect(error).toMatchObject({ line, column, message });
    expect('hint' in error ? error.hint : '').toMatch(hint);
  });

  it('never throws, and always ends, whatever it is given', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '\n',
        '"',
        "'",
        '<<E\n',
        'E\n',
        '$(',
        ')',
        '{',
        '}',
        'for i in ',
        'do\n',
        'done\n',
        '`',
        '# ',
        '$ ',
        '\\\n',
        'case x in ',
        '[[ ',
        '(( ',
        ';;',
        '&&',
        '|',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const result = await readScript(pieces.join(''));
        expect('message' in result ? result.line >= 1 && result.column >= 1 : result.length >= 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a long script in time that grows with its length', async () => {
    const steps = await read(Array.from({ length: 3_000 }, (_, i) => `X${i}=$(echo ${i})`).join('\n'));
    expect(steps).toHaveLength(3_000);
    expect(await readScript("echo 'open\n" + 'echo $(a)\n'.repeat(20_000))).toHaveProperty('message');
  });
});
