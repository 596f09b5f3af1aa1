import { describe, expect, it } from 'vitest';
import { openDemo } from '../../../src/shell/shell.js';
import type { Demo, Step } from '../../../src/shell/shell.js';
import { findImage } from '../../../src/model/select/find-image.js';
import { mergedTree } from '../../../src/model/merged-tree.js';
import { lookup } from '../../../src/model/file-system/lookup.js';
import type { Image } from '../../../src/model/image.js';
import type { World } from '../../../src/model/world.js';

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

function rootOf(world: World, image: Image): ReturnType<typeof mergedTree> {
  return mergedTree(world, image.layers.at(-1) ?? '');
}

/** Text of a file in the built image. */
function textIn(step: Step, path: string, name = 'app'): unknown {
  const node = lookup(rootOf(step.world, imageOf(step, name)), path);
  return typeof node === 'object' && node.kind === 'file' ? node.content : node;
}

const created = (image: Image): string[] =>
  image.history.filter((row) => row.comment === 'buildkit.dockerfile.v0').map((row) => row.createdBy);

describe('layers and history', () => {
  it('each instruction leaves the row that BuildKit writes, and a layer only where files may change', async () => {
    const step = await build({
      Dockerfile: [
        'FROM scratch',
        'ARG V=1',
        'ENV A=$V B="two words"',
        'LABEL org.name=shop note="a b"',
        'WORKDIR /app',
        'WORKDIR src',
        'COPY --chown=1000:1001 --chmod=640 a.txt ./',
        'EXPOSE 3000 53/udp',
        'VOLUME /data',
        'USER 1000',
        'STOPSIGNAL SIGINT',
        'HEALTHCHECK --interval=30s --retries=2 CMD node health.js',
        'SHELL ["/bin/sh", "-ec"]',
        'ENTRYPOINT ["node"]',
        'CMD server.js',
      ].join('\n'),
      'a.txt': 'hello',
    });
    expect(step.stderr).toContain('naming to docker.io/library/app');
    const image = imageOf(step);
    expect(created(image)).toEqual([
      'ARG V=1',
      'ENV A=1 B=two words',
      'LABEL org.name=shop note=a b',
      'WORKDIR /app',
      'WORKDIR /app/src',
      'COPY --chown=1000:1001 --chmod=640 a.txt ./ # buildkit',
      'EXPOSE map[3000/tcp:{} 53/udp:{}]',
      'VOLUME [/data]',
      'USER 1000',
      'STOPSIGNAL SIGINT',
      `HEALTHCHECK &{["CMD-SHELL" "node health.js"] "30s" "0s" "0s" "0s" '\\x02'}`,
      'SHELL [/bin/sh -ec]',
      'ENTRYPOINT ["node"]',
      'CMD ["/bin/sh" "-ec" "server.js"]',
    ]);
    expect(image.layers).toHaveLength(3);
    expect(image.config).toMatchObject({
      Env: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'A=1', 'B=two words'],
      WorkingDir: '/app/src',
      User: '1000',
      ExposedPorts: ['3000/tcp', '53/udp'],
      Volumes: ['/data'],
      Labels: { 'org.name': 'shop', note: 'a b' },
      Entrypoint: ['node'],
      Cmd: ['/bin/sh', '-ec', 'server.js'],
    });
    expect(lookup(rootOf(step.world, image), '/app/src/a.txt')).toMatchObject({ content: 'hello', mode: 0o640, uid: 1000, gid: 1001 });
  });

  it('RUN works on the files below it, with ARG and ENV in its environment', async () => {
    const step = await build({
      Dockerfile: 'FROM alpine:3.24\nARG WHO=you\nENV GREETING=hello\nWORKDIR /srv\nRUN echo "$GREETING $WHO" > greeting\nRUN true',
    });
    expect(textIn(step, '/srv/greeting')).toBe('hello you\n');
    expect(created(imageOf(step)).slice(-2)).toEqual([
      'RUN |1 WHO=you /bin/sh -c echo "$GREETING $WHO" > greeting # buildkit',
      'RUN |1 WHO=you /bin/sh -c true # buildkit',
    ]);
    const last = step.world.layers.get(imageOf(step).layers.at(-1) ?? '');
    expect(last).toMatchObject({ sizeBytes: 0 });
  });

  it('a file deleted in a later RUN stays in the layer that has it', async () => {
    const step = await build({ Dockerfile: 'FROM alpine:3.24\nRUN echo big > /big\nRUN rm /big' });
    const [big, gone] = imageOf(step)
      .layers.slice(-2)
      .map((id) => step.world.layers.get(id));
    expect(big?.changes.get('/big')).toMatchObject({ type: 'put' });
    expect(gone?.changes.get('/big')).toEqual({ type: 'whiteout' });
    expect(textIn(step, '/big')).toBe('ENOENT');
  });

  it('ENTRYPOINT drops the base command, but not one that the stage set itself', async () => {
    expect(imageOf(await build({ Dockerfile: 'FROM alpine:3.24\nENTRYPOINT ["cat"]' })).config.Cmd).toBeNull();
    expect(imageOf(await build({ Dockerfile: 'FROM alpine:3.24\nCMD ["/etc/motd"]\nENTRYPOINT ["cat"]' })).config.Cmd).toEqual([
      '/etc/motd',
    ]);
  });

  it('the base the builder fetches for itself is not among the images, but its layers are kept', async () => {
    const step = await build({ Dockerfile: 'FROM alpine:3.24\nENV A=1' });
    expect(step.world.images.size).toBe(1);
    expect(step.world.layers.has(imageOf(step).layers[0] ?? '')).toBe(true);
    expect(step.facts).toContainEqual(expect.objectContaining({ type: 'layer-pulled', registry: 'docker.io' }));
  });

  it('ONBUILD waits for the build that starts from the image', async () => {
    const demo = openDemo({ files: { 'base/Dockerfile': 'FROM scratch\nONBUILD COPY a /copied', Dockerfile: 'FROM parent', a: 'x' } });
    await demo.runLine('docker build -t parent base');
    const step = await build({}, '', demo);
    expect(textIn(step, '/copied')).toBe('x');
    expect(imageOf(step).config.OnBuild).toEqual([]);
  });
});

describe('COPY and ADD', () => {
  const files = { 'src/a.js': 'a', 'src/lib/b.js': 'b', 'one.txt': '1', 'two.txt': '2', 'three.md': '3' };

  it.each([
    ['COPY src /app', ['/app/a.js', '/app/lib/b.js']],
    ['COPY src/ /app/', ['/app/a.js', '/app/lib/b.js']],
    ['COPY one.txt /app', ['/app']],
    ['COPY one.txt /app/', ['/app/one.txt']],
    ['COPY *.txt /t/', ['/t/one.txt', '/t/two.txt']],
    ['COPY one.txt three.md ./', ['/one.txt', '/three.md']],
    ['COPY ["one.txt", "/with space"]', ['/with space']],
    ['COPY ../one.txt /out', ['/out']],
    ['ADD src/lib /l', ['/l/b.js']],
  ])('%s', async (instruction, paths) => {
    const step = await build({ ...files, Dockerfile: `FROM scratch\n${instruction}` });
    for (const path of paths)
      expect([path, typeof textIn(step, path), lookup(rootOf(step.world, imageOf(step)), path)]).toMatchObject([
        path,
        'string',
        { kind: 'file' },
      ]);
  });

  it('.dockerignore keeps files out, and what it names cannot be copied', async () => {
    const step = await build({ ...files, '.dockerignore': '*.txt\n!two.txt\n', Dockerfile: 'FROM scratch\nCOPY . /' });
    expect([textIn(step, '/one.txt'), textIn(step, '/two.txt')]).toEqual(['ENOENT', '2']);
    const failed = await build({ ...files, '.dockerignore': 'src', Dockerfile: 'FROM scratch\nCOPY src/a.js /' });
    expect(failed.exitCode).toBe(1);
    expect(failed.stderr).toMatch(/"\/src\/a.js": not found/);
  });

  it('several sources need a folder to go to', async () => {
    const step = await build({ ...files, Dockerfile: 'FROM scratch\nCOPY one.txt two.txt /x' });
    expect(step.stderr).toContain('When using COPY with more than one source file, the destination must be a directory and end with a /');
  });

  it('a here-document is a file; its variables are put in unless it is quoted', async () => {
    const step = await build({ Dockerfile: 'FROM scratch\nENV A=one\nCOPY <<a.conf <<"b.conf" /etc/\nv=$A\na.conf\nv=$A\nb.conf' });
    expect([textIn(step, '/etc/a.conf'), textIn(step, '/etc/b.conf')]).toEqual(['v=one\n', 'v=$A\n']);
  });

  it('ADD cannot reach a URL: there is no network', async () => {
    const step = await build({ Dockerfile: 'FROM scratch\nADD https://example.com/x /x' });
    expect(step.exitCode).toBe(1);
    expect(step.stderr).toMatch(/lookup example.com: no such host/);
  });
});

describe('stages', () => {
  const multi = {
    Dockerfile: [
      'ARG TAG=3.24',
      'FROM alpine:${TAG} AS build',
      'RUN echo built > /out',
      'FROM alpine:$TAG AS unused',
      'RUN exit 1',
      'FROM scratch AS runtime',
      'COPY --from=build /out /app/out',
      'FROM runtime',
      'ENV DEBUG=1',
    ].join('\n'),
  };

  it('only what the target needs is built, and only its own layers are in the image', async () => {
    const step = await build(multi);
    expect(step.exitCode).toBe(0);
    expect(step.stderr).toContain('[build 2/2] RUN echo built > /out');
    expect(step.stderr).not.toContain('unused');
    expect(imageOf(step).layers).toHaveLength(1);
    expect(textIn(step, '/app/out')).toBe('built\n');
    expect(created(imageOf(step))).toEqual(['COPY /out /app/out # buildkit', 'ENV DEBUG=1']);
  });

  it('--target ends at a stage, --build-arg reaches the ARGs before the first', async () => {
    expect(imageOf(await build(multi, '--target build')).layers).toHaveLength(2);
    const step = await build(multi, '--build-arg TAG=none');
    expect(step.stderr).toContain(
      'ERROR: failed to solve: alpine:none: failed to resolve source metadata for docker.io/library/alpine:none: docker.io/library/alpine:none: not found',
    );
    expect((await build(multi, '--target ghost')).stderr).toContain('ERROR: failed to solve: target stage "ghost" could not be found');
  });

  it('an ARG ends with its stage', async () => {
    const step = await build({ Dockerfile: 'FROM scratch AS a\nARG X=1\nENV IN=$X\nFROM a\nENV OUT=$X' });
    expect(imageOf(step).config.Env.slice(-2)).toEqual(['IN=1', 'OUT=']);
  });
});

describe('the build cache', () => {
  const files = {
    Dockerfile: 'FROM alpine:3.24\nWORKDIR /app\nCOPY package.json ./\nRUN echo installed > log\nCOPY . .\nCMD ["sh"]',
    'package.json': '{}',
    'server.js': 'v1',
  };
  const cachedFlags = (step: Step): boolean[] => step.facts.flatMap((fact) => (fact.type === 'layer-built' ? [fact.cached] : []));

  it('the same build again is all cache, and the same layers', async () => {
    const demo = openDemo({ files, store: 'overlay2' });
    const first = await build({}, '', demo);
    const second = await build({}, '', demo);
    expect(cachedFlags(first)).toEqual([false, false, false, false]);
    expect(cachedFlags(second)).toEqual([true, true, true, true]);
    expect(second.stderr.match(/CACHED/g)).toHaveLength(4);
    expect(imageOf(second).id).toBe(imageOf(first).id);
  });

  it('a changed file misses from the COPY that takes it on', async () => {
    const demo = openDemo({ files });
    await build({}, '', demo);
    await demo.runLine('echo v2 > server.js');
    expect(cachedFlags(await build({}, '', demo))).toEqual([true, true, true, false]);
    await demo.runLine('echo \'{"a":1}\' > package.json');
    expect(cachedFlags(await build({}, '', demo))).toEqual([true, false, false, false]);
  });

  it('a file that is only touched is the same', async () => {
    const demo = openDemo({ files });
    await build({}, '', demo);
    await demo.runLine('touch server.js');
    expect(cachedFlags(await build({}, '', demo))).toEqual([true, true, true, true]);
  });

  it('--no-cache does everything again', async () => {
    const demo = openDemo({ files });
    await build({}, '', demo);
    expect(cachedFlags(await build({}, '--no-cache', demo))).toEqual([false, false, false, false]);
  });

  it('what a failed build got done is not done again', async () => {
    const demo = openDemo({ files: { Dockerfile: 'FROM alpine:3.24\nRUN echo one > /one\nRUN exit 7' } });
    const first = await build({}, '', demo);
    expect(first.exitCode).toBe(1);
    expect(first.world.images.size).toBe(0);
    const second = await build({}, '', demo);
    expect(second.stderr).toMatch(/RUN echo one > \/one\n#\d+ CACHED/);
  });
});
