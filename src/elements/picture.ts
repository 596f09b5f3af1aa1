import { nothing, svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { drawPose } from '../draw/draw-pose.js';
import type { Metaphor } from '../draw/metaphor.js';
import type { Drawing, GroupShape, Shape } from '../draw/shape.js';
import type { Pose } from '../motion/pose.js';

export interface PictureOptions {
  /** Keys of the things that are lit because one of them is pointed at. */
  readonly lit?: ReadonlySet<string> | undefined;
  /** What is drawn over the pose: containers that the camera came close to. */
  readonly above?: Pick<Drawing, 'patterns' | 'groups'> | undefined;
  /** Prefix of ids: one per shadow root is enough. Default 'layer'. */
  readonly idPrefix?: string | undefined;
  /** What it is drawn as; layers where absent. */
  readonly metaphor?: Metaphor | null | undefined;
  /** True where crowds' marks are painted on a canvas. */
  readonly paintsMarks?: boolean | undefined;
}

/**
 * A pose as the contents of an `<svg viewBox="0 0 width height">` that the caller owns. Every thing is a `<g data-key="…">`; attributes
 * and classes only. Style it with `pictureStyles` from src/draw/styles.ts. Groups of things at rest are not touched again.
 */
export function picture(pose: Pose, options: PictureOptions = {}): SVGTemplateResult {
  const { lit, above, idPrefix = 'layer', paintsMarks = false, metaphor = null } = options;
  const drawing = drawPose(pose, paintsMarks, metaphor);
  const groups = above ? [...drawing.groups, ...above.groups] : drawing.groups;
  const patterns = above
    ? new Map([...drawing.patterns, ...above.patterns].map((pattern) => [pattern.id, pattern])).values()
    : drawing.patterns;
  return svg`<defs>${repeat(
    patterns,
    (pattern) => pattern.id,
    (pattern) =>
      svg`<pattern id=${`${idPrefix}-${pattern.id}`} width=${pattern.width} height=${pattern.height} patternUnits="userSpaceOnUse">${guard(
        [pattern],
        () => pattern.children.map((shape) => shapeTemplate(shape, idPrefix)),
      )}</pattern>`,
  )}</defs>${repeat(
    groups,
    (group) => group.key,
    (group) => groupTemplate(group, idPrefix, lit !== undefined && lit.has(group.key ?? '')),
  )}`;
}

function groupTemplate(group: GroupShape, idPrefix: string, isLit: boolean): SVGTemplateResult {
  const scale = group.scaleX === undefined ? '' : ` scale(${group.scaleX} ${group.scaleY ?? 1})`;
  return svg`<g data-key=${group.key ?? nothing} class=${isLit ? `${group.class} lit` : group.class} transform=${`translate(${group.x} ${group.y})${scale}`} opacity=${group.opacity === 1 ? nothing : (group.opacity ?? nothing)}>${guard(
    [group.children],
    () => [group.title ? svg`<title>${group.title}</title>` : nothing, group.children.map((shape) => shapeTemplate(shape, idPrefix))],
  )}</g>`;
}

function shapeTemplate(shape: Shape, idPrefix: string): SVGTemplateResult {
  const opacity = shape.opacity ?? nothing;
  switch (shape.type) {
    case 'rect':
      return svg`<rect class=${shape.class} opacity=${opacity} x=${shape.x} y=${shape.y} width=${Math.max(0, shape.width)} height=${Math.max(0, shape.height)} rx=${shape.radius} fill=${shape.pattern ? `url(#${idPrefix}-${shape.pattern})` : nothing}></rect>`;
    case 'circle':
      return svg`<circle class=${shape.class} opacity=${opacity} cx=${shape.x} cy=${shape.y} r=${shape.radius}></circle>`;
    case 'path':
      return svg`<path class=${shape.class} opacity=${opacity} fill=${shape.pattern ? `url(#${idPrefix}-${shape.pattern})` : nothing} d=${shape.d} transform=${shape.x === undefined ? nothing : `translate(${shape.x} ${shape.y ?? 0})${shape.flip ? ' scale(-1 1)' : ''}`}></path>`;
    case 'text':
      return svg`<text class=${shape.class} opacity=${opacity} x=${shape.x} y=${shape.y} text-anchor=${shape.anchor ?? nothing}>${shape.text}</text>`;
    case 'group':
      return groupTemplate(shape, idPrefix, false);
  }
}
