import { describe, expect, it } from 'vitest';
import { openDemo } from '../../../src/shell/shell.js';
import type { Demo, Step } from '../../../src/shell/shell.js';
import { findImage } from '../../../src/model/select/find-image.js';
import type { Image } from '../../../src/model/image.js';

type Files = Readonly<Record<string, string>>;

/** Builds the context's Dockerfile as `app` and gives the step. */
async function build(files: Files, flags = '', demo: Demo = openDemo({ files })): Promise<Step> {
  return demo.runLine(`docker build -t app ${flags} .`);
}

function imageOf(step: Step, name = 'app'): Image {
  const image = findImage(step.world, name);
  if (!image) throw new Error(`no image ${name}: ${step.stderr}`);
  return image;
}

describe('the client', () => {
  it('-q prints the id alone, on standard output', async () => {
    const step = await build({ Dockerfile: 'FROM scratch\nENV A=1' }, '-q');
    expect(step.stdout).toBe(`${imageOf(step).id}\n`);
    expect(step.stderr).toBe('');
  });

  it('a Dockerfile on standard input has no context', async () => {
    const demo = openDemo({ files: { a: 'x' } });
    const step = await demo.runLine("printf 'FROM scratch\\nENV A=1\\n' | docker build -t app -");
    expect(imageOf(step).config.Env).toContain('A=1');
    const failed = await demo.runLine("printf 'FROM scratch\\nCOPY a /\\n' | docker build -t app -");
    expect(failed.stderr).toMatch(/"\/a": not found/);
  });

  it('-f names another Dockerfile, --label adds labels', async () => {
    const step = await build({ 'docker/prod': 'FROM scratch\nLABEL a=1' }, '-f docker/prod --label b=2');
    expect(step.stderr).toContain('load build definition from prod');
    expect(imageOf(step).config.Labels).toEqual({ a: '1', b: '2' });
  });

  it.each([
    ['docker build nodir', 'ERROR: unable to prepare context: path "nodir" not found\n'],
    ['docker build -t BAD .', 'ERROR: invalid tag "BAD": repository name must be lowercase\n'],
  ])('%s', async (line, stderr) => {
    const step = await openDemo().runLine(line);
    expect([step.exitCode, step.stderr]).toEqual([1, stderr]);
  });

  it('a failing RUN shows its command, its output, the lines around it and its exit code', async () => {
    const step = await build({ Dockerfile: 'FROM alpine:3.24\nRUN echo so far && exit 7\nRUN true' });
    expect(step.exitCode).toBe(1);
    expect(step.stderr.slice(step.stderr.indexOf('#5 [2/3]'))).toMatch(
      /^#5 \[2\/3\] RUN echo so far && exit 7\n#5 0\.\d+ so far\n#5 ERROR: process "\/bin\/sh -c echo so far && exit 7" did not complete successfully: exit code: 7\n------\n > \[2\/3\] RUN echo so far && exit 7:\n0\.\d+ so far\n------\nDockerfile:2\n-{20}\n {3}1 \| {5}FROM alpine:3.24\n {3}2 \| >>> RUN echo so far && exit 7\n {3}3 \| {5}RUN true\n-{20}\nERROR: failed to solve: process "\/bin\/sh -c echo so far && exit 7" did not complete successfully: exit code: 7\n$/,
    );
  });
});
