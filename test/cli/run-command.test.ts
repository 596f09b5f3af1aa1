import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.js';
import { dockerArchive, ociArchive, tarOf } from '../images/archives.js';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layer-diagram-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** Writes a file below the test's folder and gives its path. */
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function command(...args: string[]): Promise<{ status: number; out: string; error: string }> {
  const result = { status: 0, out: '', error: '' };
  result.status = await runCommand(args, {
    out: (text) => void (result.out += text),
    error: (text) => void (result.error += text),
    isTerminal: false,
  });
  return result;
}

const hello = { layers: [[{ name: 'hello', body: 'hi' }], [{ name: 'hello', body: 'hello there' }, { name: '.wh.gone' }]] };

describe('run', () => {
  it('prints what a terminal would show: captions, prompts, output, errors in place', async () => {
    const demo = await file(
      'demo.sh',
      "# A title\n# and a text\necho one; echo two >&2\ncat > note <<'END'\nhi\nEND\n\n# Only a word\n\n# Next\ncat note; cat nothing\n",
    );
    expect(await command('run', demo)).toEqual({
      status: 1,
      out: [
        '# A title',
        '# and a text',
        '$ echo one; echo two >&2',
        'one',
        'two',
        "$ cat > note <<'END'",
        '> hi',
        '> END',
        '',
        '# Only a word',
        '',
        '# Next',
        '$ cat note; cat nothing',
        'hi',
        'cat: nothing: No such file or directory',
        '',
      ].join('\n'),
      error: '',
    });
  });

  it('--json gives one entry a step, with the state after it', async () => {
    const demo = await file('demo.sh', '# Speak\n\n# Pull it\n# quietly\ndocker pull -q hello-world\nfalse\n');
    const { status, out } = await command('run', demo, '--json', '--store', 'overlay2');
    expect(status).toBe(1);
    const { steps } = JSON.parse(out) as { steps: Record<string, unknown>[] };
    expect(steps).toMatchObject([
      { line: 1, title: 'Speak', text: '', command: '', stdout: '', stderr: '', exitCode: null, state: { Images: [], Containers: [] } },
      {
        line: 5,
        title: 'Pull it',
        text: 'quietly',
        command: 'docker pull -q hello-world',
        exitCode: 0,
        state: { Images: [{ RepoTags: ['hello-world:latest'] }] },
      },
      { line: 6, title: 'Pull it', command: 'false', exitCode: 1 },
    ]);
    expect(Object.keys(steps[0] ?? {})).toEqual(['line', 'title', 'text', 'command', 'stdout', 'stderr', 'exitCode', 'state']);
  });

  it('the same script gives the same bytes', async () => {
    const demo = await file('demo.sh', 'docker run -d alpine:3.24 sleep 9\ndocker ps -a\n');
    expect(await command('run', demo, '--json')).toEqual(await command('run', demo, '--json'));
  });

  it('--files is where the host starts: a build context, say', async () => {
    await file('context/app/Dockerfile', 'FROM scratch\nCOPY a /b\n');
    await file('context/app/a', 'content');
    const demo = await file('demo.sh', 'ls app\ndocker build -q -t app app > id && wc -l < id\n');
    expect((await command('run', demo, '--files', join(folder, 'context'))).out).toContain(
      'Dockerfile\na\n$ docker build -q -t app app > id && wc -l < id\n1\n',
    );
  });

  it('--images are what docker pull finds, before the catalogue: archives, layouts, folders of archives', async () => {
    const archive = await file('shop.tar', await tarOf(await dockerArchive({ ...hello, tags: ['shop:v1'] })));
    for (const { name, body = '' } of await ociArchive([{ layers: [[{ name: 'x' }]], tags: ['laid/out:1'] }]))
      await file(join('layout', name), body);
    await file('many/a.tar', await tarOf(await dockerArchive({ ...hello, tags: ['many/a:1', 'alpine:3.24'] })));
    await file('many/readme.txt', 'not an archive');
    const demo = await file(
      'demo.sh',
      'docker pull -q shop:v1\ndocker pull -q laid/out:1\ndocker pull -q many/a:1\ndocker pull -q busybox\ndocker pull -q shop:v2\n',
    );
    const { out, status } = await command(
      'run',
      demo,
      '--images',
      archive,
      '--images',
      join(folder, 'layout'),
      '--images',
      join(folder, 'many'),
    );
    expect(out).toContain('docker.io/library/shop:v1\n');
    expect(out).toContain('docker.io/laid/out:1\n');
    expect(out).toContain('docker.io/many/a:1\n');
    expect(out).toContain('docker.io/library/busybox:latest\n');
    expect(status).toBe(1);
  });

  it('docker load reads a real archive from the disk, beside the script too', async () => {
    await file('shop.tar', await tarOf(await dockerArchive({ ...hello, tags: ['shop:v1'] })));
    const demo = await file('demo.sh', 'docker load -i shop.tar\n');
    expect((await command('run', demo)).out).toContain('Loaded image: shop:v1');
  });

  it('a script that cannot be read names the place, and nothing is run', async () => {
    const demo = await file('demo.sh', 'echo ok\n\necho "never closed\n');
    const { status, out, error } = await command('run', demo);
    expect([status, out]).toEqual([2, '']);
    expect(error).toMatch(/^demo\.sh:3:\d+: .+\n$/);
  });

  it('the exit status is the last command that ran, whatever only speaks after it', async () => {
    const demo = await file('demo.sh', 'sh -c "exit 3"\n\n# The end\n');
    expect((await command('run', demo)).status).toBe(3);
    expect((await command('run', await file('empty.sh', ''))).status).toBe(0);
  });
});

describe('bad usage is one line on standard error and status 2', () => {
  it.each([
    [[], /no command given/],
    [['frob'], /unknown command "frob"/],
    [['run'], /run takes one demo script/],
    [['run', 'a', 'b'], /run takes one demo script/],
    [['run', '--store', 'btrfs', 'a.sh'], /--store is containerd or overlay2, not "btrfs"/],
    [['run', '--what', 'a.sh'], /'--what'/],
    [['run', '/nowhere/demo.sh'], /\/nowhere\/demo\.sh: no such file or directory/],
    [['run', '/'], /\/: is a directory/],
    [['inspect', '/nowhere'], /\/nowhere: no such file or directory/],
    [['constructor'], /unknown command/],
  ])('%j', async (args, message) => {
    const { status, out, error } = await command(...args);
    expect([status, out]).toEqual([2, '']);
    expect(error).toMatch(message);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(error).toMatch(/^layer-diagram: /);
  });

  it('an archive that is none is named, with what was found', async () => {
    const path = await file('page.tar', '<!doctype html><title>404');
    const demo = await file('demo.sh', 'docker ps\n');
    expect(await command('run', demo, '--images', path)).toEqual({
      status: 2,
      out: '',
      error: `layer-diagram: ${path}: not an image archive: found an HTML page\n`,
    });
  });
});

describe('inspect', () => {
  it('shows each layer with what it changed, and what later layers waste', async () => {
    const path = await file(
      'shop.tar',
      await tarOf(
        await dockerArchive({
          layers: [
            [
              { name: 'a', body: '12345' },
              { name: 'b', body: '1' },
            ],
            [{ name: 'a', body: '6' }, { name: '.wh.b' }, { name: 'c' }],
          ],
          tags: ['shop:v1'],
        }),
      ),
    );
    const { out } = await command('inspect', path);
    expect(out).toContain('shop:v1');
    expect(out).toMatch(/^1 +[0-9a-f]{12} +6B +2 +0 +0 +0B +COPY 0 \/ # buildkit$/m);
    expect(out).toMatch(/^2 +[0-9a-f]{12} +1B +1 +1 +1 +6B +COPY 1 \/ # buildkit$/m);
    expect(out).toContain('2 layers, 7B, of which 6B wasted');
  });

  it('--json has digests, sizes, instructions and paths', async () => {
    const path = await file('shop.tar', await tarOf(await dockerArchive({ ...hello, tags: ['shop:v1'] })));
    const { images } = JSON.parse((await command('inspect', path, '--json')).out) as { images: unknown[] };
    expect(images).toMatchObject([
      {
        references: ['shop:v1'],
        platform: 'linux/amd64',
        wasted: 2,
        layers: [
          { instruction: 'COPY 0 / # buildkit', size: 2, added: ['/hello'], changed: [], deleted: [], wasted: 0 },
          { instruction: 'COPY 1 / # buildkit', size: 11, added: [], changed: ['/hello'], wasted: 2 },
        ],
      },
    ]);
  });

  it('control characters of an instruction never reach the terminal', async () => {
    const entries = await dockerArchive({ layers: [[{ name: 'a' }]], tags: ['x:1'] });
    const config = entries[0];
    const text = new TextDecoder().decode(config?.body as Uint8Array).replace('COPY 0', 'COPY \\u001b[2J\\u202e');
    const renamed = entries.map((entry) =>
      entry === config
        ? { name: 'config', body: text }
        : entry.name === 'manifest.json'
          ? { ...entry, body: new TextDecoder().decode(entry.body as Uint8Array).replace(config?.name ?? '', 'config') }
          : entry,
    );
    const { out } = await command('inspect', await file('x.tar', await tarOf(renamed)));
    expect(out).toContain('COPY');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

it('--help and --version answer on standard output', async () => {
  const help = await command('--help');
  expect(help).toMatchObject({ status: 0, error: '' });
  for (const verb of ['run', 'render', 'inspect']) expect(await command(verb, '--help')).toEqual(help);
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  expect(await command('--version')).toEqual({ status: 0, out: `${version}\n`, error: '' });
});
