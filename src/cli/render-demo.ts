import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Console } from './console.js';
import { openRun } from './open-run.js';
import { Storyboard } from './storyboard.js';
import type { Theme } from './storyboard.js';
import { UsageError } from './usage-error.js';
import { writeWhole } from './write-whole.js';

const DEFAULT_WIDTH_PX = 960;
const [NARROWEST_PX, WIDEST_PX] = [240, 4000];

/** `layer-diagram render`: plays a script and writes a picture of it. Stills as SVG and PNG, the whole story as GIF. */
export async function renderDemo(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      at: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      width: { type: 'string', default: String(DEFAULT_WIDTH_PX) },
      still: { type: 'boolean', default: false },
      store: { type: 'string', default: 'containerd' },
      images: { type: 'string', multiple: true, default: [] },
      files: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('render takes one demo script');
  if (values.output === undefined) throw new UsageError('render needs -o FILE');
  const format = formatOf(values.output);
  const theme = themeOf(values.theme);
  const widthPx = widthOf(values.width);
  const isStill = values.still || values.at !== undefined;
  if (format === 'svg' && !isStill) throw new UsageError('an animated SVG can’t be written yet: give --still or --at');
  const { demo, problem } = await openRun({ path, store: values.store, images: values.images, files: values.files });
  if (problem !== null) {
    console.error(problem);
    return 2;
  }
  const board = new Storyboard(demo, widthPx, theme, basename(path));
  const atMs = board.momentOf(values.at ?? 'end');
  if (format === 'svg') {
    await writeWhole(values.output, await board.svgAt(atMs));
  } else {
    const paintPixels = await import('./paint-pixels.js');
    const frames = isStill ? [{ svg: await board.svgAt(atMs), durationMs: 1000 }] : null;
    const pixels =
      format === 'png'
        ? paintPixels.pngOf(await board.svgAt(atMs), widthPx, theme)
        : await paintPixels.gifOf(frames ?? (await board.frames()), widthPx, theme, progressOn(console));
    await writeWhole(values.output, pixels);
  }
  return 0;
}

function formatOf(path: string): 'svg' | 'png' | 'gif' {
  const extension = extname(path).toLowerCase().slice(1);
  if (extension === 'svg' || extension === 'png' || extension === 'gif') return extension;
  if (extension === 'html' || extension === 'json')
    throw new UsageError(`.${extension} can’t be written yet: give a file that ends in .svg, .png or .gif`);
  throw new UsageError(`don’t know how to write ${JSON.stringify(path)}: give a file that ends in .svg, .png or .gif`);
}

function themeOf(text: string): Theme {
  if (text !== 'light' && text !== 'dark') throw new UsageError(`--theme is light or dark, not ${JSON.stringify(text)}`);
  return text;
}

function widthOf(text: string): number {
  const width = Number(text);
  if (!Number.isInteger(width) || width < NARROWEST_PX || width > WIDEST_PX) {
    throw new UsageError(`--width is a whole number from ${NARROWEST_PX} to ${WIDEST_PX}, not ${JSON.stringify(text)}`);
  }
  return width;
}

/** Tells a person who watches how far the work is, on one line. */
function progressOn(console: Console): (done: number, all: number) => void {
  if (!console.isTerminal) return () => undefined;
  return (done, all) => console.error(done < all ? `\rframe ${done} of ${all}` : '\r\u001b[K');
}
