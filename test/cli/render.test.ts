import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../../src/cli/run-command.js';

let folder = '';
let demo = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layer-diagram-'));
  demo = join(folder, 'demo.sh');
  await writeFile(demo, '# One\ndocker run -d --name web alpine:3.24 sleep 1000\n# Two\ndocker exec web rm /etc/motd\n');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function render(...args: string[]): Promise<{ status: number; error: string }> {
  const result = { status: 0, error: '' };
  result.status = await runCommand(['render', ...args], {
    out: () => undefined,
    error: (text) => void (result.error += text),
    isTerminal: false,
  });
  return result;
}

const out = (name: string): string => join(folder, name);

describe('render', () => {
  it('a still SVG shows the step asked for, the same bytes every time', async () => {
    expect(await render(demo, '-o', out('end.svg'), '--still')).toEqual({ status: 0, error: '' });
    await render(demo, '-o', out('first.svg'), '--at', '1');
    await render(demo, '-o', out('again.svg'), '--at', '1');
    const [end, first, again] = await Promise.all(['end.svg', 'first.svg', 'again.svg'].map((name) => readFile(out(name), 'utf8')));
    expect(end).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* width="960"/);
    expect(end).toContain('/etc/motd');
    expect(first).not.toContain('/etc/motd');
    expect(again).toBe(first);
  });

  it('SVG moves unless told not to, the same bytes every time, and holds no script and no reference out', async () => {
    expect(await render(demo, '-o', out('moving.svg'), '--theme', 'auto')).toEqual({ status: 0, error: '' });
    await render(demo, '-o', out('again.svg'), '--theme', 'auto');
    const [moving, again] = await Promise.all(['moving.svg', 'again.svg'].map((name) => readFile(out(name), 'utf8')));
    expect(again).toBe(moving);
    expect(moving).toMatch(/^<svg [^>]* width="960"/);
    expect(moving).toContain('@keyframes');
    expect(moving).toContain('prefers-reduced-motion:no-preference');
    expect(moving).toContain('docker exec web rm /etc/motd');
    expect(moving).not.toMatch(/<script| style=|href|data:|@import|url\((?!#)/);
  });

  it('an animated SVG keeps all its names to itself', async () => {
    await render(demo, '-o', out('one.svg'));
    await render(demo, '-o', out('other.svg'), '--width', '700');
    const [one = '', other = ''] = await Promise.all(['one.svg', 'other.svg'].map((name) => readFile(out(name), 'utf8')));
    const namesOf = (svg: string): string[] => Array.from(svg.matchAll(/(?: id="|@keyframes )([^"{]+)/g), ([, name = '']) => name);
    expect(namesOf(one).filter((name) => namesOf(other).includes(name))).toEqual([]);
    const [, styles = ''] = /<style>([^]*?)<\/style>/.exec(one) ?? [];
    const [, id = ''] = / id="([^"]+)"/.exec(one) ?? [];
    const rules = styles.replace(/@keyframes [^{]+\{(?:[^{}]*\{[^{}]*\})*\}/g, '').replace(/@media[^{]+\{/g, '');
    const selectors = Array.from(rules.matchAll(/([^{}]+)\{[^{}]*\}/g), ([, list = '']) =>
      list
        .trim()
        .replace(/^\}\s*/, '')
        .split(','),
    ).flat();
    expect(selectors.length).toBeGreaterThan(40);
    expect(selectors.filter((selector) => !selector.trim().startsWith(`#${id} `))).toEqual([]);
  });

  it('JSON has the steps with their times and states, the pictures and the motions', async () => {
    expect(await render(demo, '-o', out('a.json'))).toEqual({ status: 0, error: '' });
    const timeline = JSON.parse(await readFile(out('a.json'), 'utf8')) as {
      duration: number;
      steps: { command: string; startTime: number; duration: number; state: { Containers: unknown[] } }[];
      scenes: { items: { key: string }[] }[];
      segments: { step: number; from: number; to: number; tracks: { key: string; moves: unknown[] }[] }[];
    };
    const [first, second] = timeline.steps;
    expect([first?.startTime, second?.startTime]).toEqual([0, first?.duration]);
    expect(timeline.duration).toBeCloseTo((second?.startTime ?? 0) + (second?.duration ?? 0));
    expect(second?.state.Containers).toHaveLength(1);
    expect(timeline.segments.map(({ step }) => step)).toEqual([1, 2]);
    for (const { from, to, tracks } of timeline.segments) {
      const keys = new Set([from, to].flatMap((index) => timeline.scenes[index]?.items.map(({ key }) => key)));
      expect(tracks.filter(({ key }) => !keys.has(key) && !key.startsWith('passing:'))).toEqual([]);
    }
  });

  it('PNG has the width asked for', async () => {
    await render(demo, '-o', out('a.png'), '--width', '480', '--theme', 'dark');
    const png = await readFile(out('a.png'));
    expect([...png.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47]);
    expect(png.readUInt32BE(16)).toBe(480);
  });

  it('GIF moves, and rests after each step', async () => {
    await render(demo, '-o', out('a.gif'), '--width', '240');
    const gif = await readFile(out('a.gif'));
    expect(gif.subarray(0, 6).toString('latin1')).toBe('GIF89a');
    expect(gif.readUInt16LE(6)).toBe(240);
    const { decode } = await import('modern-gif');
    const delays = decode(gif).frames.map((frame) => frame.delay);
    expect(delays.length).toBeGreaterThan(5);
    expect(delays.filter((delay) => delay >= 500)).toHaveLength(2);
  });

  it.each([
    [['-o', 'x.bmp'], /x\.bmp/],
    [['-o', 'x.html', '--still'], /a page plays: leave out --still/],
    [['-o', 'x.json', '--at', '1'], /a timeline has every step/],
    [['-o', 'x.png', '--theme', 'auto'], /--theme is light or dark/],
    [['-o', 'x.png', '--at', '7'], /the script has 2 steps/],
    [['-o', 'x.png', '--at', 'noon'], /--at is end, a step's number or seconds/],
    [['-o', 'x.png', '--width', '10'], /--width/],
    [['-o', 'x.png', '--theme', 'pink'], /--theme/],
    [[], /render needs -o FILE/],
    [['-o', 'no/such/folder/x.png'], /can’t write .*no such file or directory/],
  ])('%j is refused in one line, and nothing is left', async (args, message) => {
    const before = await readdir(folder);
    const rooted = args.map((arg) => (/^(?:x\.|no\/)/.test(arg) ? out(arg) : arg));
    const { status, error } = await render(demo, ...rooted);
    expect(status).toBe(2);
    expect(error).toMatch(message);
    expect(error.trimEnd().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).toEqual(before);
  });
});
