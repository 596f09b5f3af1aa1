import { describe, expect, it } from 'vitest';
import { changesetOf, diffOf, lookup, mountedTree, strerror, writableSize } from '../../src/model/model.js';
import { Engine, file, image, directory } from './engine.js';

function lines(engine: Engine, container = 'web'): string[] {
  return diffOf(engine.files(container)).map(({ path, kind }) => `${'CAD'[kind]} ${path}`);
}

function web(): Engine {
  const engine = new Engine().pull();
  engine.run('web');
  return engine;
}

describe('layered files', () => {
  it('a fresh container has no changes and no size', () => {
    const engine = web();
    expect(lines(engine)).toEqual([]);
    expect(writableSize(engine.files('web'))).toBe(0);
  });

  it('a first write copies the whole file up and names the layer it came from', () => {
    const engine = web();
    const { facts } = engine.write('web', '/etc/motd', 'x', true);
    const chainId = [...engine.world.layers.keys()][0];
    expect(facts).toMatchObject([{ type: 'file-changed', path: '/etc/motd', copiedFrom: chainId, copiedBytes: 8 }]);
    expect(lines(engine)).toEqual(['C /etc', 'C /etc/motd']);
    expect(writableSize(engine.files('web'))).toBe(9);
    expect(engine.write('web', '/etc/motd', 'y', true).facts).toMatchObject([{ type: 'file-changed', copiedFrom: '', copiedBytes: 0 }]);
  });

  it('a change of mode alone copies the whole file up', () => {
    const engine = web();
    engine.file('web', { op: 'chmod', path: '/etc/motd', mode: 0o600 });
    expect(lines(engine)).toEqual(['C /etc', 'C /etc/motd']);
    expect(writableSize(engine.files('web'))).toBe(8);
  });

  it('a whiteout hides the file in the layer below', () => {
    const engine = web();
    expect(engine.file('web', { op: 'unlink', path: '/etc/motd' }).facts).toMatchObject([
      { type: 'file-deleted', hides: [...engine.world.layers.keys()][0] },
    ]);
    expect(lines(engine)).toEqual(['C /etc', 'D /etc/motd']);
    expect(lookup(engine.files('web').root, '/etc/motd')).toBe('ENOENT');
    expect(changesetOf(engine.files('web')).get('/etc/motd')).toEqual({ type: 'whiteout' });
  });

  it('a file made and deleted again leaves nothing behind', () => {
    const engine = web();
    engine.write('web', '/tmp/t', 'x');
    engine.file('web', { op: 'unlink', path: '/tmp/t' });
    expect(lines(engine)).toEqual([]);
  });

  it('a deleted file that comes back counts as changed', () => {
    const engine = web();
    engine.file('web', { op: 'unlink', path: '/etc/motd' });
    engine.write('web', '/etc/motd', 'back');
    expect(lines(engine)).toEqual(['C /etc', 'C /etc/motd']);
  });

  it('a directory deleted and made again is opaque: nothing of the lower one shows through', () => {
    const engine = web();
    for (const path of ['/etc/opt/a', '/etc/opt/b']) engine.file('web', { op: 'unlink', path });
    engine.file('web', { op: 'rmdir', path: '/etc/opt' });
    expect(lines(engine)).toEqual(['C /etc', 'D /etc/opt']);
    engine.file('web', { op: 'mkdir', path: '/etc/opt' });
    engine.write('web', '/etc/opt/new', 'n');
    expect(lines(engine)).toEqual(['C /etc', 'C /etc/opt', 'D /etc/opt/a', 'D /etc/opt/b', 'A /etc/opt/new']);
    expect(changesetOf(engine.files('web')).get('/etc/opt')).toMatchObject({ type: 'put', opaque: true });
  });

  it('a directory that becomes a file is one change', () => {
    const engine = web();
    for (const path of ['/etc/opt/a', '/etc/opt/b']) engine.file('web', { op: 'unlink', path });
    engine.file('web', { op: 'rmdir', path: '/etc/opt' });
    engine.write('web', '/etc/opt', 'now a file');
    expect(lines(engine)).toEqual(['C /etc', 'C /etc/opt']);
  });

  it('a directory of the image cannot be renamed, a file can', () => {
    const engine = web();
    expect(engine.file('web', { op: 'rename', path: '/etc/opt', to: '/opt' }).refusal).toMatchObject({
      errno: 'EXDEV',
      message: strerror('EXDEV'),
    });
    engine.file('web', { op: 'rename', path: '/etc/motd', to: '/etc/motd2' });
    expect(lines(engine)).toEqual(['C /etc', 'D /etc/motd', 'A /etc/motd2']);
  });

  it('a directory of the writable layer moves with all it holds', () => {
    const engine = web();
    engine.file('web', { op: 'mkdir', path: '/srv' });
    engine.file('web', { op: 'mkdir', path: '/srv/a' });
    engine.write('web', '/srv/a/f', 'f');
    engine.file('web', { op: 'rename', path: '/srv', to: '/data' });
    expect(lines(engine)).toEqual(['A /data', 'A /data/a', 'A /data/a/f']);
    expect([...changesetOf(engine.files('web')).keys()]).toEqual(['/data', '/data/a', '/data/a/f']);
  });

  it('a hard link to a file of the image shows as one addition, yet commit keeps the copied-up original', () => {
    const engine = web();
    engine.file('web', { op: 'link', path: '/etc/hard', existing: '/etc/passwd' });
    expect(lines(engine)).toEqual(['C /etc', 'A /etc/hard']);
    expect([...changesetOf(engine.files('web')).keys()]).toEqual(['/etc', '/etc/hard', '/etc/passwd']);
    expect(writableSize(engine.files('web'))).toBe(11);
    engine.write('web', '/etc/hard', 'new');
    expect(lookup(engine.files('web').root, '/etc/passwd')).toMatchObject({ content: 'new' });
  });

  it('copying up one name of a hard link splits it from the other', () => {
    const engine = new Engine().pull('two:1', image([{ '/a': file('same', { inode: 7 }), '/b': file('same', { inode: 7 }) }]));
    engine.run('web', { image: 'two:1' });
    engine.write('web', '/a', 'new');
    expect(lookup(engine.files('web').root, '/b')).toMatchObject({ content: 'same' });
  });

  it('a write through a symlink changes the file it leads to', () => {
    const engine = web();
    engine.file('web', { op: 'symlink', path: '/etc/link', target: 'motd' });
    engine.write('web', '/etc/link', 'via');
    expect(lookup(engine.files('web').root, '/etc/motd')).toMatchObject({ content: 'via' });
    expect(lines(engine)).toEqual(['C /etc', 'A /etc/link', 'C /etc/motd']);
  });

  it('symlinks that lead to each other end in ELOOP', () => {
    const engine = web();
    engine.file('web', { op: 'symlink', path: '/x', target: '/y' });
    engine.file('web', { op: 'symlink', path: '/y', target: '/x' });
    expect(lookup(engine.files('web').root, '/x')).toBe('ELOOP');
  });

  it('who is not root writes only where the modes let them', () => {
    const engine = web();
    const credentials = { uid: 1000, gid: 1000 };
    const attempt = (path: string) =>
      engine.try({ type: 'container/file', container: 'web', credentials, operation: { op: 'write', path, content: 'x' } }).refusal?.errno;
    expect([attempt('/etc/x'), attempt('/etc/motd'), attempt('/root/x'), attempt('/tmp/x')]).toEqual([
      'EACCES',
      'EACCES',
      'EACCES',
      undefined,
    ]);
  });

  it('two containers of one image do not see each other', () => {
    const engine = web();
    engine.run('api');
    engine.write('web', '/etc/motd', 'mine');
    engine.file('web', { op: 'unlink', path: '/bin/sh' });
    expect(lookup(engine.files('api').root, '/etc/motd')).toMatchObject({ content: 'welcome\n' });
    expect(lookup(engine.files('api').root, '/bin/sh')).toMatchObject({ kind: 'file' });
    expect(engine.files('api').lower).toBe(engine.files('web').lower);
  });

  it('the engine’s own files are seen, can be written and are no changes', () => {
    const engine = web();
    const container = engine.world.containers.get(engine.world.names.get('web') ?? '');
    if (!container) throw new Error('no container');
    expect(lookup(mountedTree(engine.world, container), '/etc/hostname')).toMatchObject({ content: `${container.id.slice(0, 12)}\n` });
    engine.write('web', '/etc/hosts', '10.0.0.1 db\n', true);
    engine.write('web', '/dev/null', 'x');
    engine.write('web', '/dev/shm/x', 'x');
    expect(engine.file('web', { op: 'unlink', path: '/etc/hosts' }).refusal?.errno).toBe('EBUSY');
    expect(lines(engine)).toEqual([]);
  });

  it('a read names the layer that holds the file', () => {
    const engine = new Engine().pull(
      'two:1',
      image([{ '/etc': directory(), '/etc/a': file('1'), '/etc/b': file('1') }, { '/etc/b': file('22') }]),
    );
    engine.run('web', { image: 'two:1' });
    const [base, top] = engine.world.containers.get(engine.world.names.get('web') ?? '')?.layers ?? [];
    const where = (path: string) => engine.do({ type: 'container/read', container: 'web', path }).facts[0];
    expect(where('/etc/a')).toMatchObject({ type: 'file-read', chainId: base });
    expect(where('/etc/b')).toMatchObject({ chainId: top });
    engine.write('web', '/etc/a', 'mine');
    expect(where('/etc/a')).toMatchObject({ chainId: '' });
  });
});
