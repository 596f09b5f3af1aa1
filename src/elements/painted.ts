import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { drawPose } from '../draw/draw-pose.js';
import type { Metaphor } from '../draw/metaphor.js';
import type { Pose } from '../motion/pose.js';
import { PicturePainter } from './picture-painter.js';

export interface PaintOptions {
  /** Prefix of ids: of each picture in a shadow root its own. */
  readonly idPrefix: string;
  /** Keys of the things that are lit because one of them is pointed at. */
  readonly lit?: ReadonlySet<string> | undefined;
  /** What it is drawn as; layers where absent. */
  readonly metaphor?: Metaphor | null | undefined;
}

class Painted extends Directive {
  #painter: PicturePainter | null = null;
  #idPrefix = '';

  override render(_pose: Pose, _options: PaintOptions): typeof noChange {
    return noChange;
  }

  override update({ element }: ElementPart, [pose, { idPrefix, lit, metaphor = null }]: [Pose, PaintOptions]): typeof noChange {
    if (!(element instanceof SVGElement)) throw new TypeError('A picture is painted into an <svg>.');
    // An element that a list gives to another picture takes that one's ids.
    if (this.#painter?.surface !== element || this.#idPrefix !== idPrefix) this.#painter = new PicturePainter(element, idPrefix);
    this.#idPrefix = idPrefix;
    this.#painter.paint({ ...drawPose(pose, false, metaphor), lit });
    return noChange;
  }
}

/**
 * Paints a pose into the `<svg viewBox="0 0 width height">` that it stands in, with the same painter that the diagram's own frames have.
 *
 * @example
 * html`<svg viewBox="0 0 ${pose.width} ${pose.height}" ${painted(pose, { idPrefix: 'stack' })}></svg>`
 */
export const painted = directive(Painted);
