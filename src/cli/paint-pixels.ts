import { Resvg } from '@resvg/resvg-js';
import { encode } from 'modern-gif';
import { PALETTE } from '../draw/palette.js';
import type { Frame, Theme } from './storyboard.js';

/** What the pictures' own font names fall back to where the machine lacks them. */
const font = {
  loadSystemFonts: true,
  defaultFontFamily: 'DejaVu Sans',
  sansSerifFamily: 'DejaVu Sans',
  monospaceFamily: 'DejaVu Sans Mono',
};

/** Bytes of pixels that the frames of one file may take while it is put together. */
const MAX_PIXEL_BYTES = 768 * 1024 ** 2;

/** An SVG file as PNG, drawn by resvg with the machine's fonts. */
export function pngOf(svg: string, widthPx: number, theme: Theme): Uint8Array {
  return render(svg, widthPx, theme).asPng();
}

/**
 * Frames as an animated GIF, all as high as the highest; a long story in a large picture shows fewer of them. `progress` hears of each.
 */
export async function gifOf(
  frames: readonly Frame[],
  widthPx: number,
  theme: Theme,
  progress: (done: number, all: number) => void,
): Promise<Uint8Array> {
  const height = Math.max(1, ...frames.map(({ svg }) => heightOf(svg, widthPx)));
  const kept = thinned(frames, Math.max(1, Math.floor(MAX_PIXEL_BYTES / (widthPx * height * 4))));
  const pictures = [];
  for (const [i, { svg, durationMs }] of kept.entries()) {
    pictures.push({ data: padded(render(svg, widthPx, theme), widthPx, height), delay: durationMs, width: widthPx, height });
    progress(i + 1, kept.length);
    // Lets the terminal show it.
    await Promise.resolve();
  }
  return new Uint8Array(await encode({ width: widthPx, height, frames: pictures }));
}

/** At most so many frames, each second one left out until they fit; the time of one left out goes to the one before. */
function thinned(frames: readonly Frame[], most: number): readonly Frame[] {
  let kept = merged(frames, (frame, previous) => frame.svg === previous.svg);
  while (kept.length > most) {
    let isOdd = false;
    kept = merged(kept, () => (isOdd = !isOdd));
  }
  return kept;
}

function merged(frames: readonly Frame[], joins: (frame: Frame, previous: Frame) => boolean): readonly Frame[] {
  const kept: Frame[] = [];
  for (const frame of frames) {
    const previous = kept.at(-1);
    if (previous && joins(frame, previous))
      kept[kept.length - 1] = { svg: previous.svg, durationMs: previous.durationMs + frame.durationMs };
    else kept.push(frame);
  }
  return kept;
}

function heightOf(svg: string, widthPx: number): number {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return Math.ceil((Number(height) * widthPx) / Number(width));
}

function render(svg: string, widthPx: number, theme: Theme): ReturnType<Resvg['render']> {
  return new Resvg(svg, { fitTo: { mode: 'width', value: widthPx }, font, background: PALETTE.paper[theme === 'dark' ? 1 : 0] }).render();
}

/** A picture on the canvas that all frames share, its ground below it. */
function padded(
  { pixels, width, height }: { readonly pixels: Uint8Array; readonly width: number; readonly height: number },
  canvasWidth: number,
  canvasHeight: number,
): Uint8ClampedArray<ArrayBuffer> {
  const canvas = new Uint8ClampedArray(canvasWidth * canvasHeight * 4);
  const background = pixels.subarray(0, 4);
  for (let at = 0; at < canvas.length; at += 4) canvas.set(background, at);
  for (let row = 0; row < Math.min(height, canvasHeight); row += 1)
    canvas.set(pixels.subarray(row * width * 4, (row + 1) * width * 4), row * canvasWidth * 4);
  return canvas;
}
