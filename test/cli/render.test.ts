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
    [['-o', 'x.html'], /\.html can’t be written yet/],
    [['-o', 'x.svg'], /animated SVG can’t be written yet/],
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
