import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';
import { MARK_ROLES } from '../draw/mark-rects.js';
import type { MarkColours } from '../draw/mark-sprites.js';
import type { Colour } from '../draw/pixels.js';

/** Something of each colour that marks have, for the page's style sheets to colour. */
export const markProbes: SVGTemplateResult = svg`<svg class="probes">${MARK_ROLES.map((role) => svg`<path class=${role}></path>`)}</svg>`;

/** What the style sheets make of the probes; null where the page has no canvas to read colours with. */
export function markColours(probes: Element): MarkColours | null {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (context === null) return null;
  const colours = MARK_ROLES.map((role, index): [string, Colour] => {
    const probe = probes.children[index];
    if (!probe) return [role, [0, 0, 0, 0]];
    const { fill, stroke, fillOpacity } = getComputedStyle(probe);
    const isLine = role === 'glow';
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = isLine ? stroke : fill;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, opacity = 0] = context.getImageData(0, 0, 1, 1).data;
    return [role, [red, green, blue, opacity * (isLine ? 1 : Number(fillOpacity))]];
  });
  return Object.fromEntries(colours) as MarkColours;
}
