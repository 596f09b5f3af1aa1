import { describe, expect, it } from 'vitest';
import { openDemo } from '../../src/shell/shell.js';

/** The last step of a script. */
async function lastOf(script: string): Promise<{ readonly stdout: string; readonly stderr: string; readonly exitCode: number | null }> {
  const demo = openDemo({ store: 'containerd', files: {} });
  const error = await demo.run(script);
  if (error) throw new Error(error.message);
  const step = demo.steps.at(-1);
  if (!step) throw new Error('there is no step');
  return step;
}

describe('what would take without end', () => {
  it('is refused as an expression of [[ =~ ]]', async () => {
    const { stderr, exitCode } = await lastOf(`[[ ${'a'.repeat(40)}! =~ ^(a+)+$ ]]`);
    expect([stderr, exitCode]).toEqual(['bash: ^(a+)+$: regular expression too big\n', 2]);
    expect((await lastOf('[[ aaaa =~ ^(a+)+$ ]] && echo yes')).stdout).toBe('yes\n');
  });

  it('is no replacement in a long text', async () => {
    const long = 'a'.repeat(20_000);
    expect((await lastOf(`x=${long}; echo \${x//a/bc}`)).stdout).toBe(`${'bc'.repeat(20_000)}\n`);
    expect((await lastOf(`x=${long}; echo \${x//z*y/bc}`)).stdout).toBe(`${long}\n`);
    expect((await lastOf("x='one two three'; echo ${x/t*e/T} ${x//[aeiou]?/-} ${x/#one/1} ${x/%three/3}")).stdout).toBe(
      'one T --tw-thr- 1 two three one two 3\n',
    );
  });

  it('is an error where substitutions lie too deep in one another', async () => {
    await expect(lastOf(`echo ${'$('.repeat(300)}echo a${')'.repeat(300)}`)).rejects.toThrow('maximum substitution nesting depth');
    expect((await lastOf(`echo ${'$(echo '.repeat(50)}a${')'.repeat(50)}`)).stdout).toBe('a\n');
  });

  it.each(['f() { f | f; }; f', ':(){ :|:& };:', 'f() { (f; f); }; f', 'f() { x=$(f)$(f); }; f'])(
    'is a shell that starts shells: %s',
    async (bomb) => {
      const demo = openDemo();
      await demo.run(`echo before\n${bomb}\necho after`);
      expect(demo.stopped).toBe(true);
      expect(demo.steps.map(({ stdout, stderr, exitCode }) => [stdout, stderr, exitCode])).toEqual([
        ['before\n', '', 0],
        ['', 'layer-diagram: stopped: limit of 60 shells within one another reached\n', 1],
      ]);
    },
  );

  it('leaves everything else its turns', async () => {
    let turns = 0;
    const count = (): void => {
      turns++;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    const { stderr } = await lastOf('while true; do :; done');
    clearImmediate(next);
    expect(stderr).toBe('layer-diagram: stopped: limit of 100000 commands reached\n');
    expect(turns).toBeGreaterThan(400);
  });

  it('ends when nobody waits for it any more', async () => {
    const controller = new AbortController();
    const demo = openDemo({ limits: { signal: controller.signal } });
    setImmediate(() => controller.abort());
    await expect(demo.run('echo first\nwhile true; do echo more > file; done')).rejects.toThrow('aborted');
    expect(demo.steps.map(({ command }) => command)).toEqual(['echo first']);
  });
});
