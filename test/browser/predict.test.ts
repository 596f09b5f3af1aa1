import fc from 'fast-check';
import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, once, pictureOf, shadow, showScript } from './fixture.js';

afterEach(clearPage);

const told = `# Run a container
docker run -d --name web alpine:3.24 sleep infinity

# Now listen
# A step that only speaks.

# Paint the walls
docker exec web sh -c 'echo blue > /paint'`;

const predicting = (attributes = ''): Promise<LayerDiagram> => showScript(`poster="0" predict ${attributes}`, told);

const marks = (diagram: LayerDiagram): number => shadow(diagram).querySelectorAll('.item-question').length;

const captionOf = (diagram: LayerDiagram): string => shadow(diagram).querySelector('.caption .title')?.textContent ?? '';

/** Where it stands, and the picture that it is. */
async function stand(diagram: LayerDiagram): Promise<string> {
  await diagram.settled;
  return `${diagram.step}${diagram.asking ? '?' : ''} ${pictureOf(diagram)}`;
}

describe('predict', () => {
  it('asks before a step plays, and plays it when asked again', async () => {
    const diagram = await predicting('caption');
    const before = diagram.state;
    await diagram.next();
    await diagram.settled;
    expect([diagram.step, diagram.asking]).toEqual([0, true]);
    expect(diagram.state).toEqual(before);
    expect(marks(diagram)).toBeGreaterThan(0);
    expect(captionOf(diagram)).toBe('What will change?');
    expect(shadow(diagram).querySelector('.caption .text')?.textContent).toContain('docker run');
    await diagram.next();
    await diagram.settled;
    expect([diagram.step, diagram.asking, marks(diagram)]).toEqual([1, false, 0]);
    expect(captionOf(diagram)).toBe('Run a container');
  });

  it('does not ask about a step that only speaks', async () => {
    const diagram = await predicting('step="1"');
    await diagram.next();
    expect([diagram.step, diagram.asking]).toEqual([2, false]);
    await diagram.previous();
    expect([diagram.step, diagram.asking]).toEqual([1, false]);
  });

  it('goes back through questions exactly, however it is driven', async () => {
    const diagram = await predicting();
    const way = ['0', '0?', '1', '2', '2?', '3'];
    const pictures = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 4, maxLength: 12 }), async (presses) => {
        let at = way.indexOf((await stand(diagram)).split(' ')[0] ?? '');
        for (const forward of presses) {
          await (forward ? diagram.next() : diagram.previous());
          at = Math.min(way.length - 1, Math.max(0, at + (forward ? 1 : -1)));
          const now = await stand(diagram);
          const [place = ''] = now.split(' ');
          expect(place).toBe(way[at]);
          expect(pictures.get(place) ?? now).toBe(now);
          pictures.set(place, now);
        }
      }),
      { numRuns: 4, seed: 5 },
    );
    expect(pictures.size).toBeGreaterThan(3);
  }, 60_000);

  it('takes half a step as the question before the next, so that a host can set it', async () => {
    const diagram = await predicting();
    const asked = await (await diagram.next(), stand(diagram));
    for (const [step, expected] of [
      [0, '0'],
      [0.5, '0?'],
      [2.5, '2?'],
      [3, '3'],
      [1.5, '1'],
      [0.5, '0?'],
      [99, '3'],
    ] as const) {
      diagram.step = step;
      expect((await stand(diagram)).split(' ')[0], String(step)).toBe(expected);
    }
    diagram.step = 0.5;
    expect(await stand(diagram)).toBe(asked);
    diagram.predict = false;
    diagram.step = 1.4;
    expect((await stand(diagram)).split(' ')[0]).toBe('1');
  });

  it('takes half a step before it is loaded', async () => {
    const diagram = await predicting('step="2.5"');
    expect((await stand(diagram)).split(' ')[0]).toBe('2?');
  });

  it('shows the command in the terminal without its output', async () => {
    const diagram = await showScript('poster="0" predict terminal', '# Say it\necho hello');
    await diagram.next();
    await diagram.settled;
    await expect.poll(() => terminalOf(diagram)).toContain('echo hello');
    expect(terminalOf(diagram)).not.toMatch(/^hello/m);
    await diagram.next();
    await expect.poll(() => terminalOf(diagram)).toMatch(/echo hello\s*hello/);
  });

  it('is answered by a click on the picture, by a key and by the next button', async () => {
    const diagram = await predicting('controls');
    const answers: (() => Promise<unknown>)[] = [
      () => userEvent.click(shadow(diagram).querySelector('.picture')!),
      () => {
        diagram.focus();
        return userEvent.keyboard('{ArrowRight}');
      },
      async () => {
        await expect.poll(() => nextButton(diagram)).toBeTruthy();
        await userEvent.click(nextButton(diagram)!);
      },
    ];
    for (const answer of answers) {
      await diagram.goTo(0.5);
      await diagram.settled;
      await answer();
      await expect.poll(() => diagram.step).toBe(1);
      expect(diagram.asking).toBe(false);
    }
  });

  it('leaves a click alone while nothing is asked', async () => {
    const diagram = await predicting();
    await diagram.goTo(0.5);
    await diagram.settled;
    await diagram.goTo(1);
    await userEvent.click(shadow(diagram).querySelector('.picture')!);
    expect([diagram.step, diagram.asking]).toEqual([1, false]);
  });

  it('stops playing at each question until it is answered', async () => {
    const diagram = await predicting('playback-rate="4"');
    const asked = once(diagram, 'questionchange');
    await diagram.play();
    await asked;
    expect([diagram.step, diagram.asking, diagram.paused]).toEqual([0, true, true]);
    await diagram.settled;
    const paused = once(diagram, 'pause');
    await userEvent.click(shadow(diagram).querySelector('.picture')!);
    await paused;
    expect(diagram.step).toBe(1);
    await diagram.play();
    await expect.poll(() => [diagram.step, diagram.asking, diagram.paused], { timeout: 20_000 }).toEqual([2, true, true]);
  });

  it('says its question to those who do not see it', async () => {
    const diagram = await predicting();
    await diagram.next();
    await expect.poll(() => shadow(diagram).querySelector('[role="status"]')?.textContent).toMatch(/^What will change\? docker run/);
  });

  it('marks the same places after the room has changed', async () => {
    const diagram = await predicting();
    await diagram.next();
    await diagram.settled;
    const room = diagram.parentElement!;
    const wide = pictureOf(diagram);
    room.style.width = '420px';
    await expect.poll(() => shadow(diagram).querySelector('.picture')?.getAttribute('viewBox')).not.toContain(' 900 ');
    await diagram.settled;
    expect(marks(diagram)).toBeGreaterThan(0);
    room.style.width = '900px';
    await expect.poll(async () => (await diagram.settled, pictureOf(diagram))).toBe(wide);
  });
});

function terminalOf(diagram: LayerDiagram): string {
  return shadow(diagram).querySelector('layer-terminal')?.shadowRoot?.querySelector('.screen')?.textContent ?? '';
}

function nextButton(diagram: LayerDiagram): HTMLElement | null {
  return shadow(diagram).querySelector('layer-controls')?.shadowRoot?.querySelector<HTMLElement>('[aria-label="Next step"]') ?? null;
}
