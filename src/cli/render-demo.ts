import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { MetaphorName } from '../draw/metaphor.js';
import type { Console } from './console.js';
import { openRun } from './open-run.js';
import { readFolder } from './read-disk.js';
import { Storyboard } from './storyboard.js';
import type { Theme } from './storyboard.js';
import { UsageError } from './usage-error.js';
import { wordsOf } from './words-of.js';
import { writeWhole } from './write-whole.js';

const DEFAULT_WIDTH_PX = 960;
const [NARROWEST_PX, WIDEST_PX] = [240, 4000];

type Format = 'svg' | 'png' | 'gif' | 'html' | 'json';

/** What to tell of a step that is done; a promise lets the terminal show it. */
type Progress = (done: number, all: number) => Promise<void>;

/** `layer-diagram render`: plays a script and writes it: stills as SVG and PNG, the story as SVG, GIF, a page, or JSON. */
export async function renderDemo(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      output: { type: 'string', short: 'o' },
      at: { type: 'string' },
      theme: { type: 'string' },
      metaphor: { type: 'string', default: 'layers' },
      lang: { type: 'string', default: 'en' },
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
  const theme = themeOf(values.theme, format);
  const metaphor = metaphorOf(values.metaphor);
  const words = await wordsOf(values.lang, metaphor);
  const widthPx = widthOf(values.width);
  const isStill = values.still || values.at !== undefined;
  if (isStill && format === 'json') throw new UsageError('a timeline has every step: leave out --at and --still');
  if (values.still && format === 'html') throw new UsageError('a page plays: leave out --still, or give a file that ends in .svg or .png');
  const outside = new Map<string, Uint8Array>();
  const { demo, script, problem } = await openRun({
    path,
    store: values.store,
    images: values.images,
    files: values.files,
    onOutside: (name, bytes) => outside.set(name, bytes),
  });
  if (problem !== null) {
    console.error(problem);
    return 2;
  }
  const content = async (): Promise<string | Uint8Array> => {
    if (format === 'json') return (await import('./timeline-json.js')).timelineJson(demo, widthPx, words, progressOn(console, 'step'));
    const title = demo.steps.find((step) => step.title !== '')?.title ?? basename(path);
    if (format === 'svg' && !isStill)
      return (await import('../player/render-story.js')).renderStory(demo, {
        width: widthPx,
        words,
        theme,
        metaphor,
        name: title,
        progress: progressOn(console, 'step'),
      });
    const board = new Storyboard(demo, widthPx, theme, basename(path), metaphor, words);
    const atMs = board.momentOf(values.at ?? 'end');
    if (format === 'html') {
      const step = values.at === undefined || values.at === 'end' ? null : Number(values.at);
      if (step !== null && !Number.isInteger(step))
        throw new UsageError(`--at of a page is end or a step's number, not ${JSON.stringify(values.at)}`);
      const standalonePage = await import('./standalone-page.js');
      const carriedImages = await import('./carried-images.js');
      const files = new Map([...outside, ...(values.files === undefined ? [] : await readFolder(values.files))]);
      const images = await carriedImages.carriedImages(values.images);
      return standalonePage.standalonePage({
        title,
        script,
        theme,
        metaphor,
        store: values.store,
        lang: values.lang,
        step,
        widthPx,
        images,
        files,
      });
    }
    if (format === 'svg') return board.svgAt(atMs);
    const paintPixels = await import('./paint-pixels.js');
    const painted = theme === 'dark' ? 'dark' : 'light';
    if (format === 'png') return paintPixels.pngOf(await board.svgAt(atMs), widthPx, painted);
    const frames = isStill ? [{ svg: await board.svgAt(atMs), durationMs: 1000 }] : await board.frames();
    const progress = progressOn(console, 'frame');
    return paintPixels.gifOf(frames, widthPx, painted, (done, all) => void progress(done, all));
  };
  await writeWhole(values.output, await content());
  return 0;
}

function formatOf(path: string): Format {
  const extension = extname(path).toLowerCase().slice(1);
  switch (extension) {
    case 'svg':
    case 'png':
    case 'gif':
    case 'html':
    case 'json':
      return extension;
    default:
      throw new UsageError(`don’t know how to write ${JSON.stringify(path)}: give a file that ends in .svg, .png, .gif, .html or .json`);
  }
}

/** A page follows its reader unless told, a picture is light. */
function themeOf(text: string | undefined, format: Format): Theme | 'auto' {
  if (text === undefined) return format === 'html' ? 'auto' : 'light';
  const canFollow = format === 'svg' || format === 'html';
  if (text === 'auto' && canFollow) return text;
  if (text !== 'light' && text !== 'dark')
    throw new UsageError(`--theme is ${canFollow ? 'light, dark or auto' : 'light or dark'}, not ${JSON.stringify(text)}`);
  return text;
}

function metaphorOf(text: string): MetaphorName {
  if (text !== 'layers' && text !== 'house') throw new UsageError(`--metaphor is layers or house, not ${JSON.stringify(text)}`);
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
function progressOn(console: Console, word: string): Progress {
  if (!console.isTerminal) return () => Promise.resolve();
  return (done, all) => {
    console.error(done < all ? `\r${word} ${done} of ${all}` : '\r\u001b[K');
    return Promise.resolve();
  };
}
