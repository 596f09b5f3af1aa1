import { expect, it, vi } from 'vitest';

const run = 'docker run -d --name web alpine:3.24 sleep 1000';

/** Each takes another way to what a page has not fetched of the engine yet. */
const LINES = [
  'docker exec web touch /paint /etc/motd /etc/new',
  'docker exec web touch /etc/hosts /dev/shm/note /proc/none',
  'docker exec web touch /no/such/place',
  'docker exec -u nobody web touch /paint',
  'docker exec web touch -d 2020-01-01 /paint',
  'docker exec web rm /etc/motd',
  'docker exec web mkdir /room',
  'docker exec web cat /etc/hosts',
  "docker exec web sh -c 'echo blue >> /etc/motd; cat /etc/motd'",
  'docker exec nobody true',
  'docker run --name web alpine:3.24 true',
  'docker run -d --name .web alpine:3.24',
  'docker run -d alpine:3.24 sleep 1000',
  'docker run -d --name other alpine:3.24 sleep long',
  'docker run -d --name other -w /srv/room alpine:3.24 touch paint',
  'docker run -d --name other -v data:/data -v /srv/site:/site --tmpfs /scratch alpine:3.24 touch /data/paint /site/paint /scratch/paint',
  'docker run -d --name other --mount type=volume,source=data,target=/etc/motd alpine:3.24 true',
  'docker run --name other --read-only alpine:3.24 touch /paint',
  'docker run --name other --rm alpine:3.24 touch /paint',
  'docker run -d --name other --cidfile /tmp/id alpine:3.24 sleep 1000\ncat /tmp/id',
  'docker run -d --name other redis:7-alpine',
  'docker run -d --name other --restart always alpine:3.24 false',
  'docker start web',
  'docker stop web\ndocker exec web true\ndocker start web',
  'docker ps > /tmp/list\ncat /tmp/list',
  'touch /tmp/paint',
  'echo blue | docker exec -i web tee /paint',
];

async function told(line: string, isLoaded: boolean): Promise<string> {
  vi.resetModules();
  const shellModule = await import('../../src/shell/shell.js');
  if (isLoaded) await (await import('../../src/model/reduce-loaded.js')).loadEngine();
  const demo = shellModule.openDemo();
  await demo.run(`${run}\n${line}\n`);
  return demo.steps.map(({ stdout, stderr, exitCode, facts }) => JSON.stringify({ stdout, stderr, exitCode, facts })).join('\n');
}

it.each(LINES)('a page that has fetched no more than it needs of the engine answers as one that has it whole: %s', async (line) => {
  expect(await told(line, false)).toBe(await told(line, true));
});
