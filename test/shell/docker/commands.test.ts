import { beforeAll, describe, expect, it } from 'vitest';
import type { ImageFinder } from '../../../src/shell/shell.js';
import { play, shown } from '../play.js';
import { baseImages } from './base-images.js';

let catalogue: ImageFinder;
beforeAll(async () => {
  catalogue = await baseImages();
});

const lines = (...script: string[]): string => script.join('\n');

describe('the docker command', () => {
  it('an image saved, removed and loaded is the same image', async () => {
    for (const store of ['overlay2', 'containerd'] as const) {
      const steps = await play(
        lines(
          `docker run --name box alpine:3.20 sh -c 'echo hi > /hi; ln /hi /same; ln -s /hi /there; rm /etc/motd'`,
          'docker commit box mine:1',
          'docker images -q --no-trunc mine:1',
          'docker save -o mine.tar mine:1',
          'docker rm box',
          'docker rmi mine:1',
          'docker load -i mine.tar',
          'docker images -q --no-trunc mine:1',
          'docker run --rm mine:1 cat /there /same /etc/motd',
        ),
        { store, catalogue },
      );
      expect(steps[6]?.stdout).toBe('Loaded image: mine:1\n');
      expect(steps[7]?.stdout).toBe(steps[2]?.stdout);
      expect(steps[8]).toMatchObject({ stdout: 'hi\nhi\n', stderr: `cat: can't open '/etc/motd': No such file or directory\n` });
    }
  });

  it('export and import flatten a container to one layer', async () => {
    const steps = await play(
      lines(
        `docker run --name box nginx:1.27 sh -c 'echo hi > /hi'`,
        `docker export box | docker import -c 'CMD ["cat","/hi"]' -m flat - flat:1`,
        `docker inspect -f '{{len .RootFS.Layers}} {{.Config.Cmd}}' flat:1`,
        'docker run --rm flat:1',
      ),
      { catalogue },
    );
    expect(steps.slice(2).map(({ stdout }) => stdout)).toEqual(['1 [cat /hi]\n', 'hi\n']);
  });

  it('a host port can be published by one running container only', async () => {
    const steps = await play(
      lines(
        'docker run -d --name one -p 8080:80 nginx:1.27',
        'docker run -d --name two -p 8080:80 nginx:1.27',
        'docker stop one',
        'docker start two',
        'docker port two',
      ),
      { catalogue },
    );
    expect(steps[1]?.exitCode).toBe(125);
    expect(steps[1]?.stderr).toContain('Bind for 0.0.0.0:8080 failed: port is already allocated');
    expect(steps[4]?.stdout).toBe('80/tcp -> 0.0.0.0:8080\n80/tcp -> [::]:8080\n');
  });

  it('a server in the foreground is left by Ctrl-C after its start-up output', async () => {
    const [step] = await play('docker run --name db redis:7', { catalogue });
    expect(step?.stdout).toContain('Ready to accept connections\n');
    const [loop] = await play(`docker run --name tick alpine:3.20 sh -c 'while true; do echo tick; sleep 1; done'`, { catalogue });
    expect(loop?.stdout).toContain('tick\ntick\n');
    expect(loop?.world.containers.size).toBe(1);
  });

  it('wait lets time pass until the end, and tells each exit code', async () => {
    const steps = await play(
      lines(
        `docker run -d --name one alpine:3.20 sh -c 'sleep 300; exit 4'`,
        'docker run -d --rm --name two alpine:3.20 sleep 5',
        'docker wait two one ghost',
        `docker ps -a --format '{{.Names}} {{.Status}}'`,
      ),
      { catalogue },
    );
    expect(steps[2]).toMatchObject({ stdout: '0\n4\n', stderr: 'Error response from daemon: No such container: ghost\n', exitCode: 1 });
    expect(steps[3]?.stdout).toMatch(/^one Exited \(4\)/);
  });

  it('cp follows the rules for what is there and what is not', async () => {
    const files = { 'src/a.txt': 'a', 'src/sub/b.txt': 'b', 'one.txt': '1' };
    const box = 'docker create --name box alpine:3.20 sleep 1000 > id';
    const tree = async (command: string, where: string): Promise<string> =>
      shown(lines(box, command, 'docker start box > id', `docker exec box find ${where} -type f | sort`), { catalogue, files });
    expect(await tree('docker cp src box:/new', '/new')).toBe('/new/a.txt\n/new/sub/b.txt\n');
    expect(await tree('docker cp src box:/srv', '/srv')).toContain('/srv/');
    expect(await tree('docker cp src/. box:/tmp', '/tmp')).toBe('/tmp/a.txt\n/tmp/sub/b.txt\n');
    expect(await tree('docker cp one.txt box:/tmp', '/tmp')).toBe('/tmp/one.txt\n');
    expect(await tree('docker cp one.txt box:/tmp/two.txt', '/tmp')).toBe('/tmp/two.txt\n');
    expect(await shown(lines(box, 'docker cp box:/etc/alpine-release - | tar x', 'cat alpine-release'), { catalogue })).toBe('3.20.3\n');
    expect(await shown(lines(box, 'docker cp box:/etc etc', 'cat etc/alpine-release'), { catalogue })).toBe('3.20.3\n');
    expect(await shown(lines(box, 'tar c -C src . | docker cp - box:/tmp', 'docker diff box'), { catalogue, files })).toContain(
      'A /tmp/sub/b.txt\n',
    );
  });

  it('logs go to the stream they were written to, a tail of them or with times', async () => {
    const steps = await play(
      lines(
        `docker run -d --name box alpine:3.20 sh -c 'echo one; echo two >&2; echo three'`,
        'docker logs box',
        'docker logs --tail 2 box',
        'docker logs -t --tail 1 box',
      ),
      { catalogue },
    );
    expect([steps[1]?.stdout, steps[1]?.stderr, steps[2]?.stdout]).toEqual(['one\nthree\n', 'two\n', 'three\n']);
    expect(steps[3]?.stdout).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+\.\d{9}Z three\n$/);
  });

  it('events tell what happened, filtered as asked', async () => {
    const steps = await play(
      lines(
        'docker run --name box --label tier=x alpine:3.20 true',
        `docker events --filter type=container --format '{{.Action}} {{.Actor.Attributes.name}}'`,
        'docker events --filter event=tag --filter type=image',
      ),
      { catalogue },
    );
    expect(steps[1]?.stdout).toBe('create box\nstart box\ndie box\n');
    expect(steps[2]?.stdout).toMatch(/image tag sha256:[0-9a-f]{64} \(name=alpine:3\.20\)\n$/);
  });

  it('prune asks first, and takes no answer for a no', async () => {
    const steps = await play(lines('docker create alpine:3.20', 'docker container prune', 'echo y | docker container prune'), {
      catalogue,
    });
    expect(steps[1]).toMatchObject({
      stdout: 'WARNING! This will remove all stopped containers.\nAre you sure you want to continue? [y/N] ',
      exitCode: 0,
    });
    expect(steps[1]?.world.containers.size).toBe(1);
    expect(steps[2]?.stdout).toContain('Deleted Containers:\n');
    expect(steps[2]?.world.containers.size).toBe(0);
  });

  it('podman and nerdctl answer to the same lines', async () => {
    expect(await shown(lines('podman run --rm alpine:3.20 cat /etc/alpine-release 2>/dev/null'), { catalogue })).toBe('3.20.3\n');
    expect(await shown(lines('nerdctl pull -q alpine:3.20', `nerdctl images --format '{{.Repository}}:{{.Tag}}'`), { catalogue })).toBe(
      'alpine:3.20\n',
    );
  });
});
