import { describe, expect, it } from 'vitest';
import { catalogueImage } from '../../src/images/catalogue.js';
import { emptyWorld, toSnapshot } from '../../src/model/model.js';
import { createDemo } from '../../src/shell/demo.js';
import { EverydayRun, NotEveryday } from '../../src/shell/everyday-run.js';
import { readScript } from '../../src/shell/read-script.js';
import { openDemo, type Demo } from '../../src/shell/shell.js';

const start = 'docker run -d --name web alpine:3.24 sleep 1000';

/** Runs a script with what a page begins with, and with the whole demo: what each says and does. */
async function playBoth(script: string) {
  const play = async (demo: Demo) => {
    const told: number[] = [];
    expect(await demo.run(script, ({ index }) => told.push(index))).toBeNull();
    const steps = demo.steps.map(({ world, ...step }) => ({ ...step, clockMs: world.clockMs, state: toSnapshot(world) }));
    return { told, steps };
  };
  return { light: await play(openDemo()), whole: await play(createDemo({})) };
}

/** Whether it is run without the whole demo. */
async function isEveryday(script: string): Promise<boolean> {
  const read = await readScript(script);
  if (!Array.isArray(read)) return false;
  try {
    await new EverydayRun(emptyWorld('containerd'), catalogueImage).run(read);
    return true;
  } catch (error) {
    if (error instanceof NotEveryday) return false;
    throw error;
  }
}

describe('a light demo', () => {
  it.each([
    [start],
    [`${start}\ndocker exec web touch /paint\ndocker exec web touch /etc/opened`],
    ['docker run -d --name=web alpine sleep 1'],
    [`# Two\n${start}\ndocker run -d --name api alpine:3.24 sleep 9`],
  ])('runs %j by itself as the whole demo does', async (script) => {
    const { light, whole } = await playBoth(script);
    expect(light).toEqual(whole);
    expect(await isEveryday(script)).toBe(true);
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
  ])('leaves %j to the whole demo, and tells of each step once', async (script) => {
    const { light, whole } = await playBoth(script);
    expect(light).toEqual(whole);
    expect(light.told).toEqual(light.steps.map(({ index }) => index));
    expect(await isEveryday(script)).toBe(false);
  });

  it('goes on with lines typed as the whole demo does', async () => {
    const [light, whole] = [openDemo(), createDemo({})];
    const results = [];
    for (const demo of [light, whole]) {
      await demo.run(`${start}\ndocker exec web touch /paint`);
      const step = await demo.runLine('docker exec web sh -c "ls / | wc -l; cat /etc/hostname"; docker rm -f web');
      results.push([step.index, step.stdout, step.exitCode, toSnapshot(step.world), demo.steps.length]);
    }
    expect(results[0]).toEqual(results[1]);
  });
});
