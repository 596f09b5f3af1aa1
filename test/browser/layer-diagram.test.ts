import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, once, pictureOf, script, show, showScript, textOf } from './fixture.js';

afterEach(clearPage);

describe('before its script is read', () => {
  it('has no steps, no duration and nothing to show', async () => {
    const diagram = show('<layer-diagram></layer-diagram>');
    expect([diagram.steps, diagram.duration, diagram.readyState, diagram.paused]).toEqual([[], NaN, 0, true]);
    await diagram.settled;
    expect(diagram.readyState).toBe(4);
  });

  it('keeps calls until it is', async () => {
    const diagram = show('<layer-diagram poster="0"></layer-diagram>');
    diagram.script = script;
    await diagram.goTo(2);
    expect(diagram.step).toBe(2);
    await diagram.settled;
    expect(textOf(diagram)).toContain('/paint');
  });

  it('shows the step that its attribute names', async () => {
    const diagram = await showScript('step="1"');
    expect(diagram.step).toBe(1);
    expect(diagram.getAttribute('step')).toBe('1');
  });
});

describe('the script', () => {
  it('is read from the light DOM, and again when it changes', async () => {
    const diagram = show('<layer-diagram>\n<pre><code>docker run -d --name one alpine:3.24 sleep 9</code></pre>\n</layer-diagram>');
    await diagram.settled;
    expect(diagram.steps.map(({ command }) => command)).toEqual(['docker run -d --name one alpine:3.24 sleep 9']);
    const code = diagram.querySelector('code');
    if (code) code.textContent = 'docker run -d --name two alpine:3.24 sleep 9';
    await diagram.settled;
    expect(textOf(diagram)).toContain('two');
  });

  it('is read from children that come late', async () => {
    const diagram = show('<layer-diagram></layer-diagram>');
    await diagram.settled;
    expect(diagram.steps).toHaveLength(0);
    diagram.append('docker run -d --name late alpine:3.24 sleep 9');
    await diagram.settled;
    expect(diagram.steps).toHaveLength(1);
  });

  it('is read from an attribute', async () => {
    const diagram = show('<layer-diagram script="# Two&#10;docker pull alpine:3.24&#10;docker images"></layer-diagram>');
    await diagram.settled;
    expect(diagram.steps.map(({ title, command }) => [title, command])).toEqual([
      ['Two', 'docker pull alpine:3.24'],
      ['Two', 'docker images'],
    ]);
  });

  it('keeps the step where the steps before it are unchanged', async () => {
    const diagram = await showScript();
    await diagram.goTo(2);
    diagram.script = `${script}\ndocker ps`;
    await diagram.settled;
    expect([diagram.step, diagram.steps.length]).toEqual([2, 5]);
  });

  it('tells steps with their output and their times', async () => {
    const diagram = await showScript();
    const [run, write, look, refused] = diagram.steps;
    expect(run?.stdout).toMatch(/^[0-9a-f]{64}\n$/);
    expect(write).toMatchObject({ index: 2, title: 'Paint the walls', stdout: '', exitCode: 0 });
    expect(look?.stdout).toBe('blue\n');
    expect(refused?.exitCode).toBe(1);
    expect(run?.startTime).toBe(0);
    expect(write?.startTime).toBe(run?.duration);
    expect(diagram.duration).toBeCloseTo((refused?.startTime ?? 0) + (refused?.duration ?? 0));
  });
});

describe('the poster', () => {
  it('is the end, and the first play starts at 0', async () => {
    const diagram = await showScript('');
    expect([diagram.step, diagram.ended]).toEqual([4, false]);
    await diagram.play();
    expect(diagram.currentTime).toBeLessThan(0.2);
    diagram.pause();
  });

  it('is a step where a number says so', async () => {
    expect((await showScript('poster="2"')).step).toBe(2);
  });

  it('is the start with autoplay and in slides', async () => {
    const diagram = show('<layer-diagram autoplay></layer-diagram>');
    diagram.script = script;
    await once(diagram, 'playing');
    expect(diagram.currentTime).toBeLessThan(0.2);
    const slide = show('<div class="reveal"><layer-diagram></layer-diagram></div>');
    slide.script = script;
    await slide.settled;
    expect(slide.step).toBe(0);
  });
});

describe('going from step to step', () => {
  it('plays the following step when step is set to it, and reflects', async () => {
    const diagram = await showScript();
    const heard: unknown[] = [];
    diagram.addEventListener('stepchange', (event) => heard.push(event instanceof CustomEvent ? event.detail : null));
    diagram.step = 1;
    expect([diagram.step, diagram.player.moving]).toEqual([1, true]);
    await diagram.settled;
    expect([diagram.getAttribute('step'), diagram.player.moving]).toEqual(['1', false]);
    expect(heard).toEqual([{ step: 1, title: 'Run a container' }]);
  });

  it('cuts to any other step', async () => {
    const diagram = await showScript();
    diagram.step = 3;
    expect([diagram.step, diagram.player.moving]).toEqual([3, false]);
    diagram.setAttribute('step', '1');
    expect([diagram.step, diagram.player.moving]).toEqual([1, false]);
  });

  it('finishes a motion first when the next is asked for', async () => {
    const diagram = await showScript();
    const first = diagram.next();
    const second = diagram.next();
    await Promise.all([first, second]);
    expect([diagram.step, diagram.player.moving]).toEqual([2, false]);
  });

  it('stays within the story', async () => {
    const diagram = await showScript();
    await diagram.previous();
    expect(diagram.step).toBe(0);
    await diagram.goTo(99);
    expect(diagram.step).toBe(4);
    await diagram.next();
    expect(diagram.step).toBe(4);
  });

  it('leaves exactly the first picture after the end and back', async () => {
    const diagram = await showScript();
    const first = pictureOf(diagram);
    diagram.currentTime = diagram.duration;
    await diagram.settled;
    expect(diagram.step).toBe(4);
    expect(pictureOf(diagram)).not.toBe(first);
    diagram.currentTime = 0;
    await diagram.settled;
    expect(pictureOf(diagram)).toBe(first);
  });

  it('shows the same picture by seeking as by playing', async () => {
    const diagram = await showScript();
    for (let step = 1; step <= 4; step += 1) {
      await diagram.goTo(step, { animate: true });
      const played = pictureOf(diagram);
      diagram.step = 0;
      await diagram.goTo(step, { animate: false });
      expect(pictureOf(diagram)).toBe(played);
    }
  });
});
