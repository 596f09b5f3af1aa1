import { expect, test } from '@playwright/test';
import { join } from 'node:path';

const script = `# Run
docker run -d --name web alpine:3.24 sleep infinity
# Write
docker exec web sh -c 'echo hi >> /etc/motd; echo blue > /paint'
# In use
docker rmi alpine:3.24`;

interface Held {
  readonly usedBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

test('a thousand diagrams made, sought in and removed leave nothing behind', async ({ page }) => {
  test.setTimeout(600_000);
  await page.route('http://memory.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
    if (pathname !== '/') return route.fulfill({ path: join('dist', pathname), contentType: 'text/javascript' });
    const body = '<!doctype html><html lang="en"><title>memory</title><script type="module" src="/layer-diagram.js"></script></html>';
    return route.fulfill({ contentType: 'text/html', body });
  });
  await page.goto('http://memory.test/');
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');

  const rounds = (count: number): Promise<void> =>
    page.evaluate(
      async ([text, times]) => {
        await customElements.whenDefined('layer-diagram');
        for (let round = 0; round < times; round += 1) {
          const figure = document.createElement('layer-diagram');
          for (const name of ['controls', 'terminal', 'caption']) figure.setAttribute(name, '');
          figure.script = text;
          document.body.append(figure);
          await figure.settled;
          figure.currentTime = (figure.duration * ((round * 37) % 100)) / 100;
          await figure.settled;
          figure.remove();
        }
      },
      [script, count] as const,
    );
  const held = async (): Promise<Held> => {
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    return { usedBytes: usedSize, nodes, listeners: jsEventListeners };
  };

  await rounds(200);
  const before = await held();
  await rounds(800);
  const after = await held();
  console.log(JSON.stringify({ before, after }));
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
  expect(after.usedBytes).toBeLessThanOrEqual(before.usedBytes + 512 * 1024);
});
