import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import type { Pose } from '../motion/pose.js';

export interface PictureOptions {
  /** Keys of the things that are lit because one of them is pointed at. */
  readonly lit?: ReadonlySet<string> | undefined;
  /** Prefix of ids: one per shadow root is enough. Default 'layer'. */
  readonly idPrefix?: string | undefined;
}

/**
 * A pose as the contents of an `<svg viewBox="0 0 width height">` that the caller owns. Every thing is a `<g data-key="…">`; attributes
 * and classes only. Style it with `pictureStyles` from src/draw/styles.ts. Groups of things at rest are not touched again.
 */
export function picture(pose: Pose, options: PictureOptions = {}): SVGTemplateResult {
  return svg`<!-- ${pose.width} ${options.idPrefix} -->`;
}
