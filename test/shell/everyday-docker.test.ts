import { beforeEach, describe, expect, it, vi } from 'vitest';

beforeEach(() => vi.resetModules());

const start = 'docker run -d --name web alpine:3.24 sleep 1000';

/** Runs a script in a page that has loaded nothing yet, then once more with all there: what each says and does, and whether the first came to need all. */
async function playTwice(script: string) {
  const { openDemo } = await import('../../src/shell/shell.js');
  const { isEngineWhole, loadEngine } = await import('../../src/model/reduce-loaded.js');
  const { toSnapshot } = await import('../../src/model/model.js');
  const play = async () => {
    const told: number[] = [];
    const demo = openDemo();
    expect(await demo.run(script, ({ index }) => told.push(index))).toBeNull();
    const steps = demo.steps.map(({ world, ...step }) => ({ ...step, clockMs: world.clockMs, state: toSnapshot(world) }));
    return { told, steps };
  };
  const light = await play();
  const cameToNeedAll = isEngineWhole();
  await loadEngine();
  return { light, whole: await play(), cameToNeedAll };
}

describe('a page that has not loaded the engine whole', () => {
  it.each([
    [start],
    [`${start}\ndocker exec web touch /paint\ndocker exec web touch /etc/opened`],
    ['docker run -d --name=web alpine sleep 1'],
    [`# Two\n${start}\ndocker run -d --name api alpine:3.24 sleep 9`],
  ])('runs %j as one that has, without loading it', async (script) => {
    const { light, whole, cameToNeedAll } = await playTwice(script);
    expect(light).toEqual(whole);
    expect(cameToNeedAll).toBe(false);
  });

  it.each([
    [`${start}\ndocker exec web touch /etc/motd`],
    [`${start}\ndocker exec web touch /nowhere/a`],
    [`${start}\ndocker exec web touch /proc/a`],
    [`${start}\ndocker exec web sh -c "echo blue > /paint"`],
    [`${start}\ndocker exec web cat /etc/hosts`],
    [`${start}\ndocker exec nobody touch /a`],
    [`${start}\n${start}`],
    ['docker run -d --name web alpine:9 sleep 1'],
    ['docker run -d --name web nginx:stable'],
    ['docker run -d --name web alpine:3.24 no-such-program'],
    ['docker run -d alpine:3.24 sleep 10'],
    ['docker run -d --name web -e A=1 alpine:3.24 sleep 10'],
    ['docker run -d --name web alpine:3.24 sleep 2\ndocker exec web touch /a\ndocker exec web touch /b\ndocker exec web touch /c'],
    ['docker run -d "--name x" alpine:3.24 sleep 2'],
    [`${start}\nfor i in 1 2; do docker run -d alpine:3.24 sleep $i; done`],
    ['echo $HOSTNAME; pwd'],
  ])('comes to the same with %j, loading the rest and telling each step once', async (script) => {
    const { light, whole, cameToNeedAll } = await playTwice(script);
    expect(light).toEqual(whole);
    expect(light.told).toEqual(light.steps.map(({ index }) => index));
    expect(cameToNeedAll).toBe(true);
  });
});
