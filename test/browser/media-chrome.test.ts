import 'media-chrome';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, once, script, shadow, show, until } from './fixture.js';

afterEach(clearPage);

async function controlled(): Promise<{ diagram: LayerDiagram; part: (name: string) => HTMLElement }> {
  const diagram = show(`<media-controller gesturesdisabled>
    <layer-diagram slot="media" poster="0" playback-rate="4"></layer-diagram>
    <media-control-bar>
      <media-play-button></media-play-button>
      <media-seek-backward-button seekoffset="1"></media-seek-backward-button>
      <media-seek-forward-button seekoffset="1"></media-seek-forward-button>
      <media-time-range></media-time-range>
      <media-time-display showduration></media-time-display>
      <media-playback-rate-button rates="0.5 1 2"></media-playback-rate-button>
      <media-fullscreen-button></media-fullscreen-button>
    </media-control-bar>
  </media-controller>`);
  diagram.script = script;
  await diagram.settled;
  const part = (name: string): HTMLElement => {
    const found = diagram.closest('media-controller')?.querySelector<HTMLElement>(name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  await until(() => expect(Number(part('media-time-range').getAttribute('mediaduration'))).toBeCloseTo(diagram.duration, 2));
  return { diagram, part };
}

describe('media-chrome', () => {
  it('plays and pauses it', async () => {
    const { diagram, part } = await controlled();
    const button = part('media-play-button');
    expect(button.hasAttribute('mediapaused')).toBe(true);
    button.click();
    await once(diagram, 'playing');
    await until(() => expect(button.hasAttribute('mediapaused')).toBe(false));
    button.click();
    await until(() => expect(button.hasAttribute('mediapaused')).toBe(true));
    expect(diagram.paused).toBe(true);
  });

  it('plays it again from the start when it has ended', async () => {
    const { diagram, part } = await controlled();
    diagram.currentTime = diagram.duration - 0.05;
    part('media-play-button').click();
    await once(diagram, 'ended');
    await until(() => expect(part('media-play-button').hasAttribute('mediaended')).toBe(true));
    part('media-play-button').click();
    await once(diagram, 'playing');
    expect(diagram.currentTime).toBeLessThan(1);
    diagram.pause();
  });

  it('shows its time and goes anywhere in it', async () => {
    const { diagram, part } = await controlled();
    const range = part('media-time-range');
    const input = range.shadowRoot?.querySelector('input');
    if (!input) throw new Error('the range has no input');
    input.value = '0.5';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await once(diagram, 'seeked');
    expect(diagram.currentTime).toBeCloseTo(diagram.duration / 2, 1);
    await until(() => expect(Number(part('media-time-display').getAttribute('mediacurrenttime'))).toBeCloseTo(diagram.currentTime, 1));
    const { currentTime } = diagram;
    part('media-seek-forward-button').click();
    await once(diagram, 'seeked');
    expect(diagram.currentTime).toBeCloseTo(currentTime + 1, 1);
    part('media-seek-backward-button').click();
    await once(diagram, 'seeked');
    expect(diagram.currentTime).toBeCloseTo(currentTime, 1);
    expect(range.getAttribute('mediaseekable')).toBe(`0:${Number(diagram.duration.toFixed(3))}`);
    expect(range.getAttribute('mediabuffered')).toBe(`0:${Number(diagram.duration.toFixed(3))}`);
  });

  it('sets its speed', async () => {
    const { diagram, part } = await controlled();
    const changed = once(diagram, 'ratechange');
    part('media-playback-rate-button').click();
    await changed;
    expect([0.5, 1, 2]).toContain(diagram.playbackRate);
    await until(() => expect(part('media-playback-rate-button').getAttribute('mediaplaybackrate')).toBe(String(diagram.playbackRate)));
  });

  it('knows its steps as chapters', async () => {
    const { diagram } = await controlled();
    const [track] = Array.from(diagram.textTracks);
    expect([track?.kind, diagram.textTracks.length]).toEqual(['chapters', 1]);
    const cues = Array.from(track?.cues ?? []).map((cue) => [cue.startTime, cue instanceof VTTCue ? cue.text : '']);
    expect(cues).toEqual(diagram.steps.map(({ startTime, title }) => [startTime, title]));
    diagram.script = 'echo one';
    await diagram.settled;
    expect(Array.from(diagram.textTracks)[0]?.cues?.length).toBe(1);
  });

  it('can ask for the whole screen', async () => {
    const { part } = await controlled();
    const asked = vi.spyOn(HTMLElement.prototype, 'requestFullscreen').mockResolvedValue(undefined);
    part('media-fullscreen-button').click();
    await until(() => expect(asked).toHaveBeenCalledOnce());
    expect(asked.mock.contexts[0]).toBe(part('media-fullscreen-button').closest('media-controller'));
    asked.mockRestore();
  });

  it('leaves it the keys that it answers itself', async () => {
    const { diagram } = await controlled();
    const frame = shadow(diagram).querySelector('.frame');
    const press = (type: string, key: string): unknown =>
      frame?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }));
    press('keydown', ' ');
    press('keyup', ' ');
    await once(diagram, 'playing');
    await until(() => expect(diagram.currentTime).toBeGreaterThan(0.1));
    expect(diagram.paused).toBe(false);
    diagram.pause();
  });
});
