import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commonBeginning } from '../../src/shell/complete/common-beginning.js';
import { typedCommand } from '../../src/shell/complete/typed-words.js';
import { commandWords, commandAt } from '../../src/shell/docker/command-table.js';
import { openDemo, type Completion, type Demo } from '../../src/shell/shell.js';

let demo: Demo;

beforeAll(async () => {
  demo = openDemo({ files: { 'shop/Dockerfile': 'FROM alpine:3.24', 'shop/my notes.txt': 'x', 'site/index.html': '<p>', '.hidden': '' } });
  const error = await demo.run(`docker run -d --name web --network bridge -p 8080:80 nginx:alpine
docker run -d --name api alpine:3.24 sleep infinity
docker run --name probe alpine:3.24 true
docker pause api
docker exec web sh -c 'mkdir /app; echo blue > /app/paint; echo red > /app/poster'
docker volume create data
docker network create shop-net
docker tag alpine:3.24 registry.example.com/base:v1
docker push registry.example.com/base:v1
PORT=8080
greet() { echo hi; }
cd /root`);
  expect(error).toBe(null);
}, 60_000);

/** Completes at the `‸`, or at the end. */
const at = (line: string): Promise<Completion> => {
  const cursor = line.includes('‸') ? line.indexOf('‸') : line.length;
  return demo.complete(line.replace('‸', ''), cursor);
};
const texts = async (line: string): Promise<string[]> => (await at(line)).candidates.map(({ text }) => text);
const labels = async (line: string): Promise<string[]> => (await at(line)).candidates.map(({ label }) => label);

describe('Tab offers', () => {
  it.each<[line: string, candidates: string[]]>([
    ['dock', ['docker']],
    ['ls | so', ['sort', 'source']],
    ['cd shop && pw', ['pwd']],
    ['cat x; ex', ['exec', 'exit', 'export', 'expr']],
    ['for i in 1 2; do doc', ['docker']],
    ['X=1 doc', ['docker']],
    ['echo $(doc', ['docker']],
    ['echo "$(doc', ['docker']],
    ['gre', ['greet', 'grep']],
    ['docker ru', ['run']],
    ['docker co', ['commit', 'container']],
    ['docker image l', ['load', 'ls']],
    ['docker help net', ['network']],
    ['podman volume ', ['create', 'inspect', 'ls', 'prune', 'rm']],
    ['docker --log-', ['--log-level']],
    ['docker --log-level d', ['debug']],
    ['docker run --na', ['--name']],
    ['docker run -d', ['-d']],
    ['docker ps --no', ['--no-trunc']],
    ['docker run --restart a', ['always']],
    ['docker run --restart=un', ['--restart=unless-stopped']],
    ['docker run --network sh', ['shop-net']],
    ['docker run -d --network=sh', ['--network=shop-net']],
    ['docker run -v da', ['data:']],
    ['docker run --mount type=v', ['type=volume,']],
    ['docker run --mount type=volume,source=da', ['type=volume,source=data']],
    ['docker stop ', ['api', 'web']],
    ['docker exec ', ['web']],
    ['docker unpause ', ['api']],
    ['docker start ', ['probe']],
    ['docker rm ', ['probe']],
    ['docker rm -f ', ['api', 'probe', 'web']],
    ['docker rm probe -f ', ['api', 'web']],
    ['docker logs w', ['web']],
    ['docker exec -it w', ['web']],
    ['docker exec -u root w', ['web']],
    ['docker run hello-', ['hello-world:latest']],
    ['docker run reg', ['registry.example.com/base:v1']],
    ['docker rmi ng', ['nginx:alpine']],
    ['docker tag al', ['alpine:3.24']],
    ['docker pull ngi', ['nginx:1.30', 'nginx:1.30.4', 'nginx:alpine', 'nginx:stable']],
    ['docker push reg', ['registry.example.com/base:v1']],
    ['docker volume rm d', ['data']],
    ['docker network inspect sho', ['shop-net']],
    ['docker port web ', ['80/tcp']],
    ['docker build s', ['shop/', 'site/']],
    ['docker build -f shop/D', ['shop/Dockerfile']],
    ['cat shop/', ['shop/Dockerfile', 'shop/my\\ notes.txt']],
    ["cat 'shop/my", ["'shop/my notes.txt"]],
    ['cat "shop/my', ['"shop/my notes.txt']],
    ['cat shop/my\\ n', ['shop/my\\ notes.txt']],
    ['cat .h', ['.hidden']],
    ['cat ~/sh', ['~/shop/']],
    ['cat < si', ['site/']],
    ['echo hi > shop/D', ['shop/Dockerfile']],
    ['echo hi 2>sho', ['shop/']],
    ['cd s', ['shop/', 'site/']],
    ['docker exec web cat /app/p', ['/app/paint', '/app/poster']],
    ["docker exec web sh -c 'echo x > /app/pa", ["'echo x > /app/paint"]],
    ['docker exec web wg', ['wget']],
    ['docker run alpine:3.24 cat /etc/mo', ['/etc/motd']],
    ['docker cp we', ['web:']],
    ['docker cp web:/app/pa', ['web:/app/paint']],
    ['docker cp shop/Dockerfile w', ['web:']],
    ['echo $POR', ['$PORT']],
    ['echo "${POR', ['${PORT']],
    ['docker run -e POR', ['PORT']],
    ['docker st‸ web', ['start', 'stats', 'stop']],
  ])('in %s', async (line, candidates) => {
    const found = await texts(line);
    expect(found).toEqual(candidates);
  });

  it.each([
    'docker stop web; # a comm',
    'docker run --nope ',
    'docker nope ',
    'docker ps ',
    'docker diff web ',
    'docker run -d nginx:alpine --na',
    'docker volume create ',
    "echo '$POR",
    'cat <<E',
    'cat <<EOF\nsho',
    'docker exec nobody ca',
    'nope/',
  ])('nothing in %s', async (line) => {
    expect(await texts(line)).toEqual([]);
  });

  it('every command that runs, with what its help says', async () => {
    const { candidates } = await at('docker ');
    expect(candidates.find(({ text }) => text === 'ps')).toMatchObject({ end: ' ', hint: 'List containers' });
    for (const { text, hint } of candidates) {
      expect(hint, text).not.toBe('');
      expect(commandAt([text]).words, text).toBe(1);
      const words = commandAt([text]).load === null ? commandWords(text) : [];
      for (const word of words) expect(commandAt([text, word]).load, `${text} ${word}`).not.toBe(null);
    }
  });

  it('flags with what their help says, each once', async () => {
    const { candidates } = await at('docker run --rm -e A=1 -');
    const flags = candidates.map(({ text }) => text);
    expect(flags).toContain('-it'.slice(0, 2));
    expect(flags).toContain('--env');
    expect(flags).not.toContain('--rm');
    expect(flags).not.toContain('--net');
    expect(candidates.find(({ text }) => text === '--detach')?.hint).toBe('Run container in background and print container ID');
    expect(candidates.find(({ text }) => text === '--help')?.hint).toBe('Print usage');
  });

  it('the last part of a path, and a way on where it is a directory', async () => {
    expect(await labels('cat ~/shop/D')).toEqual(['Dockerfile']);
    expect((await at('cat sho')).candidates).toEqual([{ text: 'shop/', label: 'shop/', end: '', hint: '' }]);
    expect((await at("cat 'shop/my")).candidates[0]?.end).toBe("' ");
  });

  it('what the line before it made', async () => {
    const fresh = openDemo();
    expect((await fresh.complete('docker rm ', 10)).candidates).toEqual([]);
    await fresh.run('docker create --name late alpine:3.24\nmkdir -p deep/er\ncd deep');
    expect((await fresh.complete('docker rm ', 10)).candidates.map(({ text }) => text)).toEqual(['late']);
    expect((await fresh.complete('cat ', 4)).candidates.map(({ text }) => text)).toEqual(['er/']);
    expect(fresh.steps).toHaveLength(3);
  });
});

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...[
      'docker',
      'exec',
      'run',
      'web',
      'sh',
      '-c',
      '--',
      '--name',
      '-',
      '=',
      '$',
      '${',
      '$(',
      '`',
      '"',
      "'",
      '\\',
      ' ',
      '|',
      '&&',
      ';',
      '>',
      '<<',
      '(',
      ')',
      '\n',
      '#',
      '/',
      'a',
    ],
  );
  const line = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );

  it('is never lost: each candidate begins with it', async () => {
    await fc.assert(
      fc.asyncProperty(line, fc.nat(60), async (text, cursor) => {
        const { start, candidates } = await demo.complete(text, cursor);
        const typed = text.slice(start, cursor);
        for (const candidate of candidates) expect(candidate.text.startsWith(typed)).toBe(true);
        if (candidates.length > 0) expect(commonBeginning(candidates).startsWith(typed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is read by the shell as the candidate says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.stringMatching(/^[a-z][ -~]{0,8}$/).filter((name) => !/[/]/.test(name)),
        fc.constantFrom('', "'", '"'),
        async (name, quote) => {
          const place = openDemo({ files: { [`dir/${name}`]: 'found' } });
          const typed = `cat ${quote}dir/${name.charAt(0)}`;
          const { start, candidates } = await place.complete(typed, typed.length);
          expect(candidates).toHaveLength(1);
          const whole = typed.slice(0, start) + (candidates[0]?.text ?? '') + (candidates[0]?.end ?? '');
          expect((await place.runLine(whole)).stdout).toBe('found');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says where its words are', () => {
    expect(typedCommand('FOO=1 docker exec "we b" ca')).toMatchObject({
      words: ['docker', 'exec', 'we b'],
      current: { text: 'ca', start: 25 },
    });
  });
});
