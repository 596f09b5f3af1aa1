import type { Pose } from '../motion/pose.js';

export interface SvgOptions {
  /** `auto` follows the viewer's preference. Default 'light'. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Pixels the picture says it is wide; its pose's own width where absent. */
  readonly width?: number | undefined;
  /** Accessible name, as the file's title. */
  readonly name?: string | undefined;
  /** Prefix of ids, for several pictures in one document. Default 'layer'. */
  readonly idPrefix?: string | undefined;
}

/** A pose as one self-contained SVG file: no scripts, no references out, colours in a style sheet of its own. */
export function svgOf(pose: Pose, options: SvgOptions = {}): string {
  throw new Error(`not there yet: ${pose.width} ${options.theme}`);
}
