/**
 * Pictures as text: a world laid out, posed and written as one SVG file, in Node and the browser alike. This room knows how things
 * look; it knows no page, no clock and no script.
 */
import type { World } from '../model/world.js';
import { poseOf } from '../motion/pose.js';
import { layoutScene } from '../scene/layout-scene.js';
import type { SceneOptions } from '../scene/scene.js';
import { englishOf } from './metaphors.js';
import { svgOf, type SvgOptions } from './svg-of.js';

export { poseOf } from '../motion/pose.js';
export type { Pose } from '../motion/pose.js';
export { layoutScene } from '../scene/layout-scene.js';
export type { Scene, SceneOptions } from '../scene/scene.js';
export { svgOf, type SvgOptions } from './svg-of.js';

/** What to draw of a world, and how the file is to look. */
export interface RenderOptions extends Omit<SceneOptions, 'width'>, Omit<SvgOptions, 'width'> {
  /** Layout units, which are pixels. Default 960. */
  readonly width?: number | undefined;
}

/**
 * A still picture of a world as one self-contained SVG file.
 *
 * @example
 * const demo = openDemo({});
 * await demo.run('docker run -d --name web nginx:alpine');
 * const svg = renderWorld(demo.steps.at(-1)?.world ?? demo.initial, { theme: 'dark' });
 */
export function renderWorld(world: World, options: RenderOptions = {}): string {
  const { width = 960, words = englishOf(options.metaphor), ...rest } = options;
  return svgOf(poseOf(layoutScene(world, { ...rest, words, width })), { ...rest, width });
}
