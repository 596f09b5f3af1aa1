import { describe, expect, it } from 'vitest';
import type { ImageConfig, ImageContent } from '../../src/model/image.js';
import type { Change } from '../../src/model/file-system/changeset.js';
import { chainIdOf, diffIdOf } from '../../src/model/model.js';
import type { ImageFinder } from '../../src/shell/shell.js';
import { play, shown } from './play.js';

type Files = Readonly<Record<string, string | { readonly text: string; readonly mode?: number; readonly uid?: number } | null>>;

/** An image of which every file is known: null makes a directory, text starting with "#!" is executable. */
function image(files: Files, config: Partial<ImageConfig> = {}): ImageContent {
  const changes = new Map<string, Change>();
  for (const [path, file] of Object.entries(files)) {
    const owned = { uid: 0, gid: 0, mtimeMs: 0 };
    if (file === null) changes.set(path, { type: 'put', node: { kind: 'directory', mode: 0o755, ...owned, children: new Map() } });
    else {
      const { text, mode, uid = 0 } = typeof file === 'string' ? { text: file } : file;
      changes.set(path, {
        type: 'put',
        node: {
          kind: 'file',
          mode: mode ?? (text.startsWith('#!') ? 0o755 : 0o644),
          uid,
          gid: uid,
          mtimeMs: 0,
          sizeBytes: text.length,
          ...(mode === 0o755 ? {} : { content: text }),
        },
      });
    }
  }
  const diffId = diffIdOf(changes);
  return {
    config: {
      Env: ['PATH=/usr/local/bin:/usr/bin:/bin'],
      Entrypoint: null,
      Cmd: ['/bin/sh'],
      WorkingDir: '',
      User: '',
      ExposedPorts: [],
      Volumes: [],
      Labels: {},
      StopSignal: '',
      Shell: null,
      Healthcheck: null,
      OnBuild: [],
      ...config,
    },
    history: [{ createdMs: 0, createdBy: 'ADD files', comment: '', author: '', emptyLayer: false }],
    layers: [
      {
        chainId: chainIdOf('', diffId),
        diffId,
        parent: '',
        sizeBytes: 1000,
        compressed: false,
        blobDigest: diffId,
        blobBytes: 1000,
        createdBy: 'ADD files',
        changes,
        remainderBytes: 0,
        illustrative: false,
      },
    ],
    createdMs: 0,
    architecture: 'amd64',
    os: 'linux',
    author: '',
    comment: '',
  };
}

/** A native program: its bytes are not kept. */
const program = { text: '', mode: 0o755 };
const busybox: Files = {
  '/bin': null,
  ...Object.fromEntries(
    'busybox sh cat echo ls sleep true false touch rm mkdir chmod kill ps id tail cp mv grep'
      .split(' ')
      .map((name) => [`/bin/${name}`, program]),
  ),
  '/etc': null,
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/sh\nann:x:1000:1000::/home/ann:/bin/sh\n',
  '/etc/group': 'root:x:0:\nann:x:1000:\n',
  '/etc/motd': 'Welcome\n',
  '/root': null,
  '/tmp': null,
  '/proc': null,
};
const images: Readonly<Record<string, ImageContent>> = {
  box: image(busybox),
  server: image(
    {
      ...busybox,
      '/usr': null,
      '/usr/bin': null,
      '/usr/bin/served': '#!/bin/sh\ntrap "echo bye; exit 6" TERM\necho "ready $1"\nwhile :; do sleep 0.1; done\n',
    },
    { Cmd: ['served', 'arg'] },
  ),
  wrapped: image(
    { ...busybox, '/start.sh': '#!/bin/sh\nset -e\necho started\nexec "$@"\n' },
    { Entrypoint: ['/start.sh'], Cmd: ['echo', 'handed over'] },
  ),
  app: image(
    {
      ...busybox,
      '/app': null,
      '/app/server.js':
        'const http = require("http");\nconsole.log("open", 80);\nif (x) { console.log("never") }\nhttp.createServer().listen(80);\n',
      '/app/hello.js': '// prints\nconsole.log("hi")\n',
      '/usr': null,
      '/usr/bin': null,
      '/usr/bin/node': program,
    },
    { Cmd: ['node', 'server.js'], WorkingDir: '/app' },
  ),
};
const catalogue: ImageFinder = (repository) => Promise.resolve(images[repository] ?? null);
const inside = (script: string) => shown(script, { catalogue });
const quoted = (script: string) => `'${script.replaceAll("'", "'\\''")}'`;
const inBox = (script: string) => inside(`docker pull -q box\n\ndocker run --rm box sh -c ${quoted(script)}`);

describe('programs in a container', () => {
  it.each([
    ['cat /nope', "cat: can't open '/nope': No such file or directory\n[1]"],
    ['ls /nope', 'ls: /nope: No such file or directory\n[1]'],
    ['rm nope; mkdir /etc', "rm: can't remove 'nope': No such file or directory\nmkdir: can't create directory '/etc': File exists\n[1]"],
    ['foo', 'sh: foo: not found\n[127]'],
    ['printf "a\\n" | wc -l', '1\n'],
    ['curl x', 'sh: curl: not found\n[127]'],
    ['exec nope', 'sh: exec: line 0: nope: not found\n[127]'],
    ['echo {a,b}', '{a,b}\n'],
    ["echo 'open", 'sh: syntax error: unterminated quoted string\n[2]'],
    ['echo $((1/0)); echo after', 'sh: divide by zero\n[2]'],
    ['echo x > /no/file', "sh: can't create /no/file: nonexistent directory\n[1]"],
    ['cat < /nope', "sh: can't open /nope: no such file\n[1]"],
    ['cd /nope', "sh: cd: line 0: can't cd to /nope: No such file or directory\n[2]"],
    ['echo "a\\tb"', 'a\\tb\n'],
    ['cp /etc/motd /tmp/m && mv /tmp/m /tmp/n && cat /tmp/n', 'Welcome\n'],
    ['id', 'uid=0(root) gid=0(root)\n'],
  ])('%s', async (script, output) => {
    expect(await inBox(script)).toBe(output);
  });

  it('run as the user asked for, with that user’s home and rights', async () => {
    expect(await inside("docker run --rm -u ann box sh -c 'id; echo $HOME; echo x > /etc/x; ls -l /etc/motd'")).toMatch(
      /uid=1000\(ann\) gid=1000\(ann\)\n\/home\/ann\nsh: can't create \/etc\/x: Permission denied\n-rw-r--r--/,
    );
  });

  it('see the variables and the directory they were given', async () => {
    expect(await inside('docker run --rm -e A=1 -w /tmp box sh -c \'echo "$A $PWD"; cat $HOME/x 2>/dev/null; echo ${#HOSTNAME}\'')).toMatch(
      /1 \/tmp\n12\n/,
    );
  });

  it('take what is piped into docker run -i, once', async () => {
    expect(await inside('docker pull -q box\n\necho data | docker run -i --rm box sh -c "cat; cat; echo end"')).toBe('data\nend\n');
    expect(await inside('docker pull -q box\n\ndocker run -i --rm box sh <<END\necho from stdin\nEND')).toBe('from stdin\n');
  });

  it('write volumes and binds past the container’s layer', async () => {
    const script =
      'docker pull -q box\n\ndocker run --name aa -v vol:/data -v "$PWD":/host box sh -c "echo v > /data/f; echo h > /host/g"\n\ndocker diff aa; cat g; docker run --rm -v vol:/data box cat /data/f';
    expect(await inside(script)).toBe('A /data\nA /host\nh\nv\n');
  });
});

describe('a main process', () => {
  it('that is a script of the image runs as written, and its trap answers docker stop', async () => {
    expect(
      await inside(
        'docker run -d --name web server\n\ndocker logs web; docker stop web; docker logs web; docker inspect -f "{{.State.ExitCode}}" web',
      ),
    ).toBe('ready arg\nweb\nready arg\nbye\n6\n');
  });

  it('that handles no signal outlasts docker stop, and is killed', async () => {
    expect(await inside('docker run -d --name web box sleep 1000\n\ndocker stop web; docker inspect -f "{{.State.ExitCode}}" web')).toBe(
      'web\n137\n',
    );
  });

  it('hands over from an entrypoint script to its arguments', async () => {
    expect(await inside('docker pull -q wrapped\n\ndocker run --rm wrapped')).toBe('started\nhanded over\n');
  });

  it('that no tool stands for stays up, and logs what its source prints', async () => {
    expect(await inside('docker run -d --name web app\n\ndocker logs web; docker ps --format "{{.Names}} {{.State}}"')).toBe(
      'open 80\nweb running\n',
    );
  });

  it('that only prints ends in the foreground', async () => {
    expect(await inside('docker pull -q app\n\ndocker run --rm app node hello.js')).toBe('hi\n');
  });

  it('ends by itself in virtual time, with its status', async () => {
    const script =
      'docker run -d --name aa box sh -c "echo hi; sleep 3; exit 4"\n\nsleep 1; docker inspect -f "{{.State.Status}}" aa\n\nsleep 5; docker inspect -f "{{.State.Status}} {{.State.ExitCode}}" aa; docker logs aa';
    const steps = await play(script, { catalogue });
    expect(steps.slice(1).map((step) => step.stdout)).toEqual(['running\n', 'exited 4\nhi\n']);
  });

  it('waits for docker wait', async () => {
    expect(await inside('docker run -d --name aa box sh -c "sleep 30; exit 9"\n\ndocker wait aa')).toBe('9\n');
  });

  it('starts again by its policy, as often as it may', async () => {
    expect(
      await inside(
        'docker run -d --restart on-failure:2 --name aa box sh -c "echo try; exit 1"\n\nsleep 60; docker inspect -f "{{.RestartCount}} {{.State.Status}}" aa; docker logs aa',
      ),
    ).toBe('2 exited\ntry\ntry\ntry\n');
  });

  it('that is a shell ends at once without a terminal, and stays with one', async () => {
    expect(await inside('docker run -d --name aa box; docker run -dit --name bb box\n\ndocker inspect -f "{{.State.Status}}" aa bb')).toBe(
      'exited\nrunning\n',
    );
  });

  it('gets what others write to its descriptors', async () => {
    expect(
      await inside(
        'docker run -d --name aa box sleep 100\n\ndocker exec aa sh -c "echo out > /proc/1/fd/1; echo err > /proc/1/fd/2"; docker logs aa',
      ),
    ).toBe('out\nerr\n');
  });

  it('can be sent a signal from within', async () => {
    expect(
      await inside(
        'docker run -d --name web server\n\ndocker exec web kill 1; docker inspect -f "{{.State.Status}} {{.State.ExitCode}}" web',
      ),
    ).toBe('exited 6\n');
    expect(
      await inside('docker run -d --name web box sleep 100\n\ndocker exec web kill -9 1; docker inspect -f "{{.State.Status}}" web'),
    ).toBe('running\n');
  });

  it.each([
    ['nope', 127, /exec: "nope": executable file not found in \$PATH: unknown/],
    ['/nope', 127, /exec: "\/nope": stat \/nope: no such file or directory: unknown/],
    ['/etc/motd', 126, /exec: "\/etc\/motd": permission denied: unknown/],
    ['/etc', 126, /exec: "\/etc": is a directory: unknown: permission denied/],
  ])('%s can’t be started, and the container stays created', async (name, exitCode, message) => {
    const steps = await play(`docker run --name aa box ${name}\n\ndocker inspect -f "{{.State.Status}}" aa`, { catalogue });
    expect(steps[0]).toMatchObject({ exitCode, stderr: expect.stringMatching(message) as string });
    expect(steps[1]?.stdout).toBe('created\n');
  });

  it('goes with its container: what it would have done later never happens', async () => {
    const script =
      'docker run -d --name aa -v vol:/data box sh -c "sleep 5; echo late > /data/f"\n\ndocker rm -f aa; sleep 10; docker run --rm -v vol:/data box ls /data';
    expect(await inside(script)).toBe('aa\n');
  });
});

describe('the facts of a step', () => {
  it('tell each file that a command changed, and where it was copied from', async () => {
    const steps = await play(
      'docker run -d --name aa box sleep 100\n\ndocker exec aa sh -c "echo x > /etc/motd; cat /etc/motd; rm /etc/group; touch /new"',
      { catalogue },
    );
    const files = steps[1]?.facts
      .filter((fact) => fact.type.startsWith('file-'))
      .map((fact) => ('path' in fact ? `${fact.type} ${fact.path}` : ''));
    expect(files).toEqual(['file-changed /etc/motd', 'file-read /etc/motd', 'file-deleted /etc/group', 'file-added /new']);
  });
});
