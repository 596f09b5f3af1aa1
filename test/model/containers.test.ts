import { describe, expect, it } from 'vitest';
import { diffOf, findContainer, isRestartDue, lookup, mountedTree } from '../../src/model/model.js';
import { Engine, directory, file, image, options } from './engine.js';

function status(engine: Engine, name: string): string {
  return findContainer(engine.world, name)?.status ?? 'gone';
}

describe('the life of a container', () => {
  it('goes from created to running to exited and back, on one writable layer', () => {
    const engine = new Engine().pull();
    engine.create('web');
    engine.write('web', '/x', 'kept');
    expect(status(engine, 'web')).toBe('created');
    engine.do({ type: 'container/start', container: 'web' });
    expect(engine.do({ type: 'container/start', container: 'web' }).facts).toMatchObject([{ type: 'container-started', already: true }]);
    engine.do({ type: 'container/stop', container: 'web', exitCode: 0 });
    expect(engine.do({ type: 'container/stop', container: 'web', exitCode: 0 }).facts).toMatchObject([
      { type: 'container-stopped', already: true },
    ]);
    engine.do({ type: 'container/restart', container: 'web', exitCode: 0 });
    expect(status(engine, 'web')).toBe('running');
    expect(lookup(engine.files('web').root, '/x')).toMatchObject({ content: 'kept' });
  });

  it('keeps a health check that is all it was asked for', () => {
    const engine = new Engine().pull();
    const healthcheck = { Test: ['CMD-SHELL', 'true'] };
    engine.do({ type: 'container/create', options: options({ name: 'web', healthcheck }) });
    expect(findContainer(engine.world, 'web')?.config.Healthcheck).toEqual(healthcheck);
  });

  it('says no in the daemon’s words', () => {
    const engine = new Engine().pull();
    const id = engine.run('web');
    const say = (type: 'start' | 'pause' | 'unpause') => engine.refusal({ type: `container/${type}`, container: 'web' });
    expect(say('unpause')).toBe(`Container ${id} is not paused`);
    expect(engine.refusal({ type: 'container/remove', container: 'web', force: false, volumes: false })).toBe(
      'cannot remove container "/web": container is running: stop the container before removing or force remove',
    );
    engine.do({ type: 'container/pause', container: 'web' });
    expect(say('pause')).toBe(`Container ${id} is already paused`);
    expect(say('start')).toBe('cannot start a paused container, try unpause instead');
    expect(engine.refusal({ type: 'container/exec', container: 'web', args: [] })).toBe(
      'Container web is paused, unpause the container before exec',
    );
    expect(engine.refusal({ type: 'container/remove', container: 'web', force: false, volumes: false })).toBe(
      'cannot remove container "/web": container is paused and must be unpaused first',
    );
    engine.do({ type: 'container/stop', container: 'web', exitCode: 137 });
    expect(say('pause')).toBe(`container ${id} is not running`);
    expect(engine.refusal({ type: 'container/kill', container: 'web', signal: 'KILL', exitCode: 137 })).toBe(
      `cannot kill container: web: container ${id} is not running`,
    );
    expect(engine.refusal({ type: 'container/kill', container: 'ghost', signal: 'KILL', exitCode: 137 })).toBe(
      'cannot kill container: ghost: No such container: ghost',
    );
    expect(engine.refusal({ type: 'container/restart', container: 'ghost', exitCode: 0 })).toBe('No such container: ghost');
  });

  it('names are one to a container, two characters at least, and win over ids', () => {
    const engine = new Engine().pull();
    const id = engine.create('web');
    const create = (name: string) => engine.refusal({ type: 'container/create', options: options({ name }) });
    expect(create('web')).toBe(
      `Conflict. The container name "/web" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`,
    );
    expect(create('a')).toBe('Invalid container name (a), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed');
    const named = engine.create(id.slice(0, 4));
    expect(findContainer(engine.world, id.slice(0, 4))?.id).toBe(named);
    expect(engine.refusal({ type: 'container/rename', container: 'web', name: 'web' })).toBe(
      'Renaming a container with the same name as its current name',
    );
    expect(engine.refusal({ type: 'container/rename', container: 'web', name: 'x y' })).toBe(
      'Error when allocating new name: Invalid container name (/x y), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed',
    );
    expect(engine.refusal({ type: 'container/create', options: options({ image: 'ghost', name: 'web' }) })).toBe(
      'No such image: ghost:latest',
    );
  });

  it('the engine makes up names, all different', () => {
    const engine = new Engine().pull();
    const ids = Array.from({ length: 600 }, () => engine.create(''));
    expect(engine.world.names.size).toBe(600);
    expect(ids.every((id) => /^[a-z]+_[a-z]+\d*$/.test(engine.world.containers.get(id)?.name ?? ''))).toBe(true);
  });

  it('--rm takes the container and its anonymous volumes when its process ends', () => {
    const engine = new Engine().pull();
    engine.run('web', {
      autoRemove: true,
      mounts: [{ type: 'volume', source: '', destination: '/data', readOnly: false, anonymous: true }],
    });
    expect(engine.world.volumes.size).toBe(1);
    engine.do({ type: 'container/exit', container: 'web', exitCode: 3 });
    expect([status(engine, 'web'), engine.world.volumes.size]).toEqual(['gone', 0]);
  });

  it('a restart policy asks for another start after an exit, not after a stop', () => {
    const engine = new Engine().pull();
    engine.run('web', { restartPolicy: { name: 'on-failure', maximumRetryCount: 0 } });
    const isDue = () => isRestartDue(findContainer(engine.world, 'web') as never);
    engine.do({ type: 'container/exit', container: 'web', exitCode: 1 });
    expect(isDue()).toBe(true);
    engine.do({ type: 'container/start', container: 'web' });
    engine.do({ type: 'container/stop', container: 'web', exitCode: 1 });
    expect(isDue()).toBe(false);
  });

  it('flags are merged over the image as the engine does', () => {
    const engine = new Engine().pull(
      'app:1',
      image([{ '/a': file('') }], { Entrypoint: ['run.sh'], Cmd: ['default'], Env: ['A=1', 'B=2'] }),
    );
    const made = (parts: Parameters<typeof options>[0]) => {
      const id = engine.create('', { image: 'app:1', ...parts });
      return findContainer(engine.world, id);
    };
    expect(made({})?.args).toEqual(['run.sh', 'default']);
    expect(made({ command: ['x'] })?.args).toEqual(['run.sh', 'x']);
    expect(made({ entrypoint: ['sh'] })?.args).toEqual(['sh']);
    expect(made({ entrypoint: [''], command: ['x'] })?.args).toEqual(['x']);
    expect(made({ env: ['B=3'] })?.config.Env).toEqual(['B=3', 'A=1']);
    expect(engine.refusal({ type: 'container/create', options: options({ image: 'app:1', entrypoint: [''] }) })).toBe(
      'no command specified',
    );
  });

  it('a missing working directory is made in the writable layer', () => {
    const engine = new Engine().pull();
    engine.create('web', { workingDir: '/app/src' });
    expect(diffOf(engine.files('web'))).toEqual([
      { path: '/app', kind: 1 },
      { path: '/app/src', kind: 1 },
    ]);
  });
});

describe('mounts', () => {
  const volume = (source: string, destination: string, readOnly = false) => ({
    type: 'volume' as const,
    source,
    destination,
    readOnly,
    anonymous: false,
  });

  it('writes to a volume pass the writable layer by and outlive the container', () => {
    const engine = new Engine().pull();
    engine.run('one', { mounts: [volume('mine', '/data')] });
    expect(engine.write('one', '/data/k', 'keep').facts).toMatchObject([{ type: 'file-added', path: '/data/k', mount: 'mine' }]);
    expect(diffOf(engine.files('one'))).toEqual([{ path: '/data', kind: 1 }]);
    const id = findContainer(engine.world, 'one')?.id ?? '';
    expect(engine.refusal({ type: 'volume/remove', name: 'mine', force: false })).toBe(`remove mine: volume is in use - [${id}]`);
    engine.do({ type: 'container/remove', container: 'one', force: true, volumes: true });
    engine.run('two', { mounts: [volume('mine', '/data', true)] });
    const two = findContainer(engine.world, 'two');
    expect(two && lookup(mountedTree(engine.world, two), '/data/k')).toMatchObject({ content: 'keep' });
    expect(engine.write('two', '/data/k', 'no').refusal?.errno).toBe('EROFS');
    expect(engine.refusal({ type: 'volume/remove', name: 'ghost', force: false })).toBe('get ghost: no such volume');
  });

  it('a new volume is filled from the image’s directory', () => {
    const engine = new Engine().pull('db:1', image([{ '/data': directory(), '/data/seed': file('seed') }], { Volumes: ['/data'] }));
    engine.run('db', { image: 'db:1' });
    const [name, made] = [...engine.world.volumes][0] ?? [];
    expect(name).toMatch(/^[0-9a-f]{64}$/);
    expect(made?.files.root.children.has('seed')).toBe(true);
    engine.write('db', '/data/seed', 'changed');
    expect(diffOf(engine.files('db'))).toEqual([]);
    expect(lookup(engine.files('db').lower, '/data/seed')).toMatchObject({ content: 'seed' });
  });

  it('a bind mount is the host’s own directory, or one file of it', () => {
    const engine = new Engine().pull();
    engine.do({ type: 'host/file', operation: { op: 'mkdir', path: '/src' } });
    engine.do({ type: 'host/file', operation: { op: 'write', path: '/src/conf', content: 'host' } });
    const bind = (source: string, destination: string) => ({
      type: 'bind' as const,
      source,
      destination,
      readOnly: false,
      anonymous: false,
    });
    engine.run('web', { mounts: [bind('/src', '/app'), bind('/src/conf', '/etc/motd')] });
    engine.write('web', '/app/new', 'from inside');
    engine.write('web', '/etc/motd', 'both');
    expect(lookup(engine.world.host, '/src/new')).toMatchObject({ content: 'from inside' });
    expect(lookup(engine.world.host, '/src/conf')).toMatchObject({ content: 'both' });
    expect(diffOf(engine.files('web'))).toEqual([{ path: '/app', kind: 1 }]);
    expect(engine.file('web', { op: 'rename', path: '/app/new', to: '/new' }).refusal?.errno).toBe('EXDEV');
  });

  it('a read-only container takes writes on its tmpfs only, and loses them when it stops', () => {
    const engine = new Engine().pull();
    engine.run('ro', { readOnly: true, mounts: [{ type: 'tmpfs', source: '', destination: '/tmp', readOnly: false, anonymous: false }] });
    expect(engine.write('ro', '/x', 'x').refusal).toMatchObject({ errno: 'EROFS', message: 'Read-only file system' });
    engine.write('ro', '/tmp/x', 'x');
    const seen = () => lookup(mountedTree(engine.world, findContainer(engine.world, 'ro') as never), '/tmp/x');
    expect(seen()).toMatchObject({ content: 'x' });
    engine.do({ type: 'container/restart', container: 'ro', exitCode: 0 });
    expect(seen()).toBe('ENOENT');
    expect(diffOf(engine.files('ro'))).toEqual([]);
    const copy = {
      type: 'container/file',
      container: 'ro',
      operation: { op: 'write', path: '/opt', content: '' },
      credentials: { uid: 0, gid: 0 },
      engine: true,
    } as const;
    expect(engine.refusal(copy)).toBe('container rootfs is marked read-only');
  });

  it('volume prune takes anonymous volumes, with all also named ones, never those in use', () => {
    const engine = new Engine().pull();
    engine.do({ type: 'volume/create', name: 'vol1', labels: {} });
    engine.do({ type: 'volume/create', name: '', labels: {} });
    engine.create('web', { mounts: [volume('used', '/data')] });
    expect(engine.do({ type: 'volume/prune', all: false }).facts).toHaveLength(1);
    engine.do({ type: 'volume/prune', all: true });
    expect([...engine.world.volumes.keys()]).toEqual(['used']);
  });
});
