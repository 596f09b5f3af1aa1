import { afterEach, describe, expect, it, vi } from 'vitest';
import { clearPage, once, pictureOf, script, shadow, show, showScript, textOf } from './fixture.js';

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

describe('as a media element', () => {
  it('tells its events in order', async () => {
    const diagram = show('<layer-diagram poster="0" playback-rate="4"></layer-diagram>');
    const heard: string[] = [];
    const types = ['loadstart', 'loadedmetadata', 'durationchange', 'play', 'playing', 'pause', 'seeking', 'seeked', 'ratechange', 'ended'];
    for (const type of types) diagram.addEventListener(type, () => heard.push(type));
    diagram.script = script;
    await diagram.settled;
    expect(heard.splice(0)).toEqual(expect.arrayContaining(['loadstart', 'durationchange', 'loadedmetadata']));
    diagram.currentTime = diagram.duration - 0.1;
    await diagram.play();
    expect(diagram.paused).toBe(false);
    await once(diagram, 'ended');
    expect(heard).toEqual(['seeking', 'play', 'playing', 'seeked', 'pause', 'ended']);
    expect([diagram.paused, diagram.ended, diagram.currentTime]).toEqual([true, true, diagram.duration]);
    diagram.playbackRate = 2;
    expect(heard.at(-1)).toBe('ratechange');
  });

  it('stops after each step where it is told to', async () => {
    const diagram = await showScript('poster="0" pause-on-step playback-rate="4"');
    await diagram.play();
    await once(diagram, 'pause');
    expect(diagram.step).toBe(1);
  });

  it('runs one more line at the end', async () => {
    const diagram = await showScript();
    const { duration } = diagram;
    const result = await diagram.run('docker exec web ls /paint');
    expect(result).toMatchObject({ index: 5, stdout: '/paint\n', exitCode: 0 });
    expect([diagram.step, diagram.steps.length]).toEqual([5, 5]);
    expect(diagram.duration).toBeGreaterThan(duration);
    await diagram.reset();
    expect([diagram.step, diagram.steps.length]).toEqual([0, 4]);
  });
});

describe('keys', () => {
  const press = (target: EventTarget, key: string): boolean =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));

  it('step, jump, nudge and play', async () => {
    const diagram = await showScript();
    diagram.focus();
    const focused = shadow(diagram).activeElement;
    if (focused === null) throw new Error('nothing has the focus');
    press(focused, 'End');
    await diagram.settled;
    expect(diagram.step).toBe(4);
    press(focused, 'ArrowLeft');
    await diagram.settled;
    expect(diagram.step).toBe(3);
    press(focused, 'ArrowRight');
    await diagram.settled;
    expect(diagram.step).toBe(4);
    press(focused, 'Home');
    await diagram.settled;
    expect(diagram.currentTime).toBe(0);
    press(focused, '.');
    expect(diagram.currentTime).toBeCloseTo(0.1);
    press(focused, ',');
    expect(diagram.currentTime).toBe(0);
    press(focused, ' ');
    await once(diagram, 'playing');
    press(focused, 'k');
    expect(diagram.paused).toBe(true);
  });

  it('are left to the browser with a modifier, and to fields', async () => {
    const diagram = await showScript();
    const field = document.createElement('input');
    field.slot = 'caption';
    diagram.append(field);
    expect(press(field, 'ArrowRight')).toBe(true);
    expect(diagram.step).toBe(0);
  });
});

describe('for everyone', () => {
  it('says each step in a sentence and the state in tables', async () => {
    const diagram = await showScript();
    await diagram.goTo(2, { animate: false });
    await vi.waitFor(() =>
      expect(shadow(diagram).querySelector('[role=status]')?.textContent).toContain('/paint was written into the writable layer of web'),
    );
    expect(shadow(diagram).querySelector('#description')?.textContent).toContain('added /paint');
  });

  it('takes a name and a description of the page’s own', async () => {
    const diagram = await showScript('name="Walls" description="Blue."');
    expect(shadow(diagram).querySelector('.frame')?.getAttribute('aria-label')).toBe('Walls');
    expect(shadow(diagram).querySelector('#description')?.textContent).toBe('Blue.');
  });

  it('shows names and captions that hold markup as text', async () => {
    const evil = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    const diagram = await showScript('caption terminal controls', `# ${evil}\necho '${evil}'`);
    expect(shadow(diagram).querySelector('.title')?.textContent).toBe(evil);
    await vi.waitFor(() => {
      const terminal = shadow(diagram).querySelector('layer-terminal')?.shadowRoot;
      expect(terminal?.querySelector('.current .output')?.textContent).toBe(`${evil}\n`);
      expect(terminal?.querySelector('img, script')).toBe(null);
    });
    expect(shadow(diagram).querySelector('img, script')).toBe(null);
    expect('hacked' in window).toBe(false);
  });

  it('warns once of a value that it does not know, and takes the default', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const diagram = await showScript('view="sideways" theme="pink" store="zfs"');
    diagram.requestUpdate();
    await diagram.settled;
    expect(diagram.error).toBe(null);
    const warned = warn.mock.calls.map(([message]) => String(message)).filter((message) => message.includes('layer-diagram'));
    expect(warned).toHaveLength(3);
    warn.mockRestore();
  });

  it('stands beside another on the same page', async () => {
    const one = await showScript();
    const other = await showScript();
    await one.goTo(2);
    expect([one.step, other.step]).toEqual([2, 0]);
    expect(textOf(other)).not.toContain('web');
  });
});

describe('errors', () => {
  it('of a script stand where the picture would be, with line and column', async () => {
    const diagram = show('<layer-diagram></layer-diagram>');
    const failed = once(diagram, 'error');
    diagram.script = 'docker ps\necho "never closed';
    await failed;
    await diagram.settled;
    expect(diagram.error).toMatchObject({ code: 3, line: 2 });
    expect(shadow(diagram).querySelector('[role=alert]')?.textContent).toContain('Line 2, column');
    await expect(diagram.play()).rejects.toBe(diagram.error);
  });

  it('leave the last good picture, and go with the next good script', async () => {
    const diagram = await showScript();
    await diagram.goTo(1);
    const good = pictureOf(diagram);
    diagram.script = 'echo "never closed';
    await diagram.settled;
    expect(pictureOf(diagram)).toBe(good);
    diagram.script = script;
    await diagram.settled;
    expect([diagram.error, shadow(diagram).querySelector('[role=alert]')]).toEqual([null, null]);
  });

  it('of a source name its URL and what was found', async () => {
    const missing = show('<layer-diagram src="/no/such/demo.sh"></layer-diagram>');
    await missing.settled;
    expect(missing.error?.message).toContain('/no/such/demo.sh');
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]);
    const url = URL.createObjectURL(new Blob([picture]));
    const diagram = show(`<layer-diagram src="${url}"></layer-diagram>`);
    await diagram.settled;
    expect(diagram.error).toMatchObject({ code: 4 });
    expect(diagram.error?.message).toContain(url);
    expect(diagram.error?.message).toContain('PNG');
    URL.revokeObjectURL(url);
  });
});
