import { describe, expect, it } from 'vitest';
import { shown } from '../play.js';

describe('help and usage errors of the docker command', () => {
  it('--help of a command wraps its flags as the client does', async () => {
    expect(await shown('docker volume prune --help')).toBe(`Usage:  docker volume prune [OPTIONS]

Remove unused local volumes

Options:
  -a, --all             Remove all unused volumes, not just anonymous ones
      --filter filter   Provide filter values (e.g. "label=<label>")
  -f, --force           Do not prompt for confirmation
`);
  });

  it('a text that is wrapped by hand keeps its lines', async () => {
    expect(await shown('docker images --help')).toContain(`      --format string   Format output using a custom template:
                        'table':            Print output in table format
                        with column headers (default)
`);
  });

  it.each([
    [
      'docker rmi',
      `docker: 'docker rmi' requires at least 1 argument\n\nUsage:  docker rmi [OPTIONS] IMAGE [IMAGE...]\n\nSee 'docker rmi --help' for more information\n[1]`,
    ],
    [
      'docker image remove',
      `docker: 'docker image rm' requires at least 1 argument\n\nUsage:  docker image rm [OPTIONS] IMAGE [IMAGE...]\n\nSee 'docker image rm --help' for more information\n[1]`,
    ],
    [
      'docker ps x',
      `docker: 'docker ps' accepts no arguments\n\nUsage:  docker ps [OPTIONS]\n\nRun 'docker ps --help' for more information\n[1]`,
    ],
    [
      'docker history',
      `docker: 'docker history' requires 1 argument\n\nUsage:  docker history [OPTIONS] IMAGE\n\nRun 'docker history --help' for more information\n[1]`,
    ],
    ['docker foo', `docker: unknown command: docker foo\n\nRun 'docker --help' for more information\n[1]`],
    [
      'docker image foo',
      `docker: unknown command: docker image foo\n\nUsage:  docker image\n\nRun 'docker image --help' for more information\n[1]`,
    ],
    [
      'docker container ls --nope',
      `unknown flag: --nope\n\nUsage:  docker container ls [OPTIONS]\n\nRun 'docker container ls --help' for more information\n[125]`,
    ],
    [
      'podman rm',
      `docker: 'podman rm' requires at least 1 argument\n\nUsage:  podman rm [OPTIONS] CONTAINER [CONTAINER...]\n\nSee 'podman rm --help' for more information\n[1]`,
    ],
  ])('%s says what is missing', async (line, text) => {
    expect(await shown(line)).toBe(text);
  });

  it('a rare flag of run is known as well as a common one', async () => {
    expect(await shown('docker run --cpus x alpine')).toContain(
      'invalid argument "x" for "--cpus" flag: failed to parse x as a rational number',
    );
  });
});
