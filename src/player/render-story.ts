import { animatedSvg } from '../draw/animated/animated-svg.js';
import { framePad } from '../draw/animated/frame.js';
import { englishOf } from '../draw/metaphors.js';
import { svgOf } from '../draw/svg-of.js';
import type { RenderOptions } from '../draw/render.js';
import type { World } from '../model/world.js';
import { Film } from './film.js';
import { movingPictureOf, type ToldStep } from './moving-picture-of.js';

/** A story to render: what `openDemo` gives is one. */
export interface RenderedStory {
  readonly initial: World;
  readonly steps: readonly ToldStep[];
}

/** What of a story to render, and how. */
export interface RenderStoryOptions extends Omit<RenderOptions, 'idPrefix'> {
  /** This step's motion alone, from 1; the whole story where absent. */
  readonly step?: number | undefined;
  /** Hears of each step that is done; a promise it returns is waited for. */
  readonly progress?: ((done: number, all: number) => void | Promise<void>) | undefined;
}

/**
 * A story as one self-contained animated SVG file, with its captions and commands: it plays inside an `<img>`. `width` is the file's, in
 * pixels; 960 unless told.
 *
 * @example
 * const demo = openDemo({});
 * await demo.run(await readFile('demo.sh', 'utf8'));
 * await writeFile('demo.svg', await renderStory(demo, { theme: 'auto' }));
 */
export async function renderStory(story: RenderedStory, options: RenderStoryOptions = {}): Promise<string> {
  const { width = 960, theme, name, step, progress, metaphor, words = englishOf(metaphor), ...scene } = options;
  const film = new Film(story.initial, story.steps, { ...scene, words, width: width - 2 * framePad(width) }, () => undefined);
  const told = step === undefined ? story.steps : story.steps.slice(step - 1, step);
  const called = name ?? told.find(({ title }) => title !== '')?.title;
  if (story.steps.length === 0) {
    await film.whole(0, true);
    const pose = film.poseAt(0, true);
    if (pose) return svgOf(pose, { theme, width, name: called, metaphor });
  }
  const picture = await movingPictureOf(film, story.steps, step, progress);
  return animatedSvg(picture, { theme, name: called, metaphor });
}
