import { describe, expect, it } from 'vitest';
import { parseDockerfile } from '../../../src/shell/build/parse-dockerfile.js';
import type { Instruction } from '../../../src/shell/build/instruction.js';

async function only(text: string): Promise<Instruction> {
  const { instructions } = await parseDockerfile(`FROM a\n${text}`, 'Dockerfile');
  return instructions[1] as Instruction;
}

const problem = (text: string): Promise<unknown> => parseDockerfile(text, 'Dockerfile').catch((error: unknown) => (error as Error).message);

describe('reading a Dockerfile', () => {
  it('continued lines are one, comments and empty lines between them go', async () => {
    expect(await only('RUN echo a && \\\n  # why\n\n    echo b')).toMatchObject({
      keyword: 'RUN',
      text: 'echo a &&     echo b',
      startLine: 2,
      endLine: 5,
    });
  });

  it('another escape character leaves backslashes alone', async () => {
    const { instructions } = await parseDockerfile('# escape=`\nFROM a\nRUN dir C:\\ `\n && dir', 'Dockerfile');
    expect(instructions[1]?.text).toBe('dir C:\\  && dir');
  });

  it('flags are told from arguments', async () => {
    expect(await only('COPY --from=build --chown=1:2 a b /d/')).toMatchObject({
      flags: [
        ['from', 'build'],
        ['chown', '1:2'],
      ],
      text: 'a b /d/',
    });
    expect(await only('RUN --mount=type=cache,target=/x npm ci --no-audit')).toMatchObject({
      flags: [['mount', 'type=cache,target=/x']],
      text: 'npm ci --no-audit',
    });
  });

  it('the JSON form is a list; what only looks like it is not', async () => {
    expect((await only('CMD ["node", "a b.js"]')).json).toEqual(['node', 'a b.js']);
    expect(await only('CMD ["a", b]')).toMatchObject({ json: null, text: '["a", b]' });
  });

  it('here-documents keep their text, with tabs cut where asked, and say whether they expand', async () => {
    expect((await only('RUN <<EOF\necho $A\n  b\nEOF')).heredocs).toEqual([{ name: 'EOF', content: 'echo $A\n  b\n', expands: true }]);
    expect(await only('COPY <<a.txt <<-"b.txt" /x/\nA\na.txt\n\tB\n\tb.txt')).toMatchObject({
      text: '<<a.txt <<-"b.txt" /x/',
      heredocs: [
        { name: 'a.txt', content: 'A\n', expands: true },
        { name: 'b.txt', content: 'B\n', expands: false },
      ],
    });
  });

  it.each([
    ['FROM a\nRUNN x', 'dockerfile parse error on line 2: unknown instruction: RUNN (did you mean RUN?)'],
    ['FROM a\nXYZZY x', 'dockerfile parse error on line 2: unknown instruction: XYZZY'],
    ['FROM a\nHEALTHCHECK --nope=1 CMD true', 'dockerfile parse error on line 2: unknown flag: nope'],
    ['FROM a\nCOPY --form=b x y', 'dockerfile parse error on line 2: unknown flag: form (did you mean from?)'],
    [
      'FROM a\nCOPY x',
      'dockerfile parse error on line 2: COPY requires at least two arguments, but only one was provided. Destination could not be determined.',
    ],
    ['FROM a b', 'dockerfile parse error on line 1: FROM requires either one or three arguments'],
    ['FROM a\nENV A', 'dockerfile parse error on line 2: ENV must have two arguments'],
    ['RUN x', 'dockerfile parse error on line 1: no build stage in current context'],
    ['# nothing', 'file with no instructions'],
  ])('%j is refused in BuildKit words', async (text, message) => {
    expect(await problem(text)).toBe(message);
  });
});
