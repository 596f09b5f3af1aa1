import { afterEach, describe, expect, it } from 'vitest';
import { clearPage, once, script, shadow, show, showScript } from './fixture.js';

afterEach(clearPage);

describe('as a media element', () => {
  it('tells its events in order', async () => {
    const diagram = show('<layer-diagram poster="0" playback-rate="4"></layer-diagram>');
    const heard: string[] = [];
    const types =
      'emptied loadstart durationchange loadedmetadata progress loadeddata canplay canplaythrough play playing waiting pause seeking seeked ratechange ended';
    for (const type of types.split(' ')) diagram.addEventListener(type, () => heard.push(type));
    diagram.script = script;
    await diagram.settled;
    const loading = ['loadstart', 'durationchange', 'loadedmetadata', 'progress', 'loadeddata', 'canplay', 'canplaythrough'];
    expect(heard.splice(0)).toEqual(loading);
    diagram.script = `${script}\n`;
    await diagram.settled;
    expect(heard.splice(0)).toEqual(['emptied', ...loading]);
    diagram.currentTime = diagram.duration - 0.1;
    await diagram.play();
    expect(diagram.paused).toBe(false);
    await once(diagram, 'ended');
    // As a <video> of Chromium does.
    expect(heard.splice(0)).toEqual(['seeking', 'play', 'seeked', 'playing', 'pause', 'ended']);
    expect([diagram.paused, diagram.ended, diagram.currentTime]).toEqual([true, true, diagram.duration]);
    const again = once(diagram, 'playing');
    await diagram.play();
    await again;
    // It waits for what is sought no longer than that takes to be there.
    expect(heard.splice(0).filter((type) => type !== 'waiting')).toEqual(['seeking', 'play', 'seeked', 'playing']);
    const found = once(diagram, 'seeked');
    diagram.currentTime = diagram.duration - 0.1;
    await found;
    expect(heard.splice(0)).toEqual(['seeking', 'waiting', 'seeked', 'playing']);
    diagram.loop = true;
    await once(diagram, 'seeking');
    await once(diagram, 'playing');
    expect(heard.splice(0)).toEqual(['seeking', 'waiting', 'seeked', 'playing']);
    diagram.loop = false;
    diagram.pause();
    expect(heard.splice(0)).toEqual(['pause']);
    diagram.playbackRate = 2;
    expect(heard.at(-1)).toBe('ratechange');
  });

  it('stops after each step where it is told to', async () => {
    const diagram = await showScript('poster="0" pause-on-step playback-rate="4"');
    await diagram.play();
    await once(diagram, 'pause');
    expect(diagram.step).toBe(1);
  });

  it('takes numbers that a framework hands on as text, and refuses what is none', async () => {
    const diagram = await showScript();
    Object.assign(diagram, { step: '3', playbackRate: '2' });
    await diagram.settled;
    expect([diagram.step, diagram.playbackRate]).toEqual([3, 2]);
    Object.assign(diagram, { step: null });
    Object.assign(diagram, { step: 'third' });
    const { currentTime } = diagram;
    expect(() => {
      diagram.currentTime = NaN;
    }).toThrow(TypeError);
    expect([diagram.step, diagram.currentTime]).toEqual([3, currentTime]);
  });

  it('plays on where it is moved to another place in the page, and pauses where it is taken out', async () => {
    const diagram = await showScript('poster="0"');
    await diagram.play();
    const place = diagram.parentElement;
    document.body.append(diagram);
    await Promise.resolve();
    expect(diagram.paused).toBe(false);
    await once(diagram, 'timeupdate');
    place?.append(diagram);
    const paused = once(diagram, 'pause');
    diagram.remove();
    await paused;
    expect(diagram.paused).toBe(true);
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
    press(focused, '>');
    expect(diagram.playbackRate).toBe(1.5);
    press(focused, '<');
    press(focused, '<');
    expect(diagram.playbackRate).toBe(0.5);
    press(focused, '>');
    press(focused, ' ');
    await once(diagram, 'playing');
    press(focused, 'k');
    expect(diagram.paused).toBe(true);
  });

  it('are answered though what answers them is still to be fetched, and the page leaves them alone at once', async () => {
    const diagram = await showScript();
    const frame = shadow(diagram).querySelector('.frame');
    if (frame === null) throw new Error('there is no frame');
    expect(diagram.interaction.part).toBeNull();
    expect([press(frame, 'End'), press(frame, 'x'), press(frame, 'ArrowLeft')]).toEqual([false, true, false]);
    await diagram.settled;
    expect([diagram.step, diagram.interaction.part === null]).toEqual([3, false]);
  });

  it('pressed before there is a story wait for it', async () => {
    const diagram = show('<layer-diagram poster="0"></layer-diagram>');
    diagram.script = script;
    await diagram.updateComplete;
    diagram.focus();
    expect(press(shadow(diagram).querySelector('.frame') ?? diagram, 'ArrowRight')).toBe(false);
    await diagram.settled;
    expect(diagram.step).toBe(1);
  });

  it('are left to the browser with a modifier, and to fields', async () => {
    const diagram = await showScript();
    const field = document.createElement('input');
    field.slot = 'caption';
    diagram.append(field);
    expect(press(field, 'ArrowRight')).toBe(true);
    expect(diagram.step).toBe(0);
  });

  it('are left to what is typed into inside of a companion, open or closed', async () => {
    const diagram = await showScript();
    for (const mode of ['open', 'closed'] as const) {
      const companion = document.createElement(`typing-${mode}`);
      companion.slot = 'companion';
      const field = document.createElement('input');
      companion.attachShadow({ mode }).append(field);
      diagram.append(companion);
      for (const key of [' ', 'k', 'ArrowRight', 'End']) expect(press(field, key)).toBe(true);
      expect([diagram.step, diagram.paused]).toEqual([0, true]);
    }
  });
});
