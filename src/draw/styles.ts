import { forcedColors } from './forced-colors.js';
import { PALETTE } from './palette.js';
import type { Role } from './palette.js';
import { rulesOf } from './rules.js';

/** A role's colour as a page may override it: `--layer-<role>`, by default light or dark as the page's `color-scheme` is. */
function customPaint(role: Role): string {
  const [light, dark] = PALETTE[role];
  return `var(--layer-${role},light-dark(${light},${dark}))`;
}

/**
 * The style sheet of a picture in a page, as CSS text: palette roles as custom properties `--layer-*` (light and dark by the page's
 * `color-scheme`, so `color-scheme: dark` on the host turns it), the classes that shapes carry, what is lit because it is pointed at, forced
 * colours, the slow pulse of what runs.
 */
export const pictureStyles: string = `${rulesOf(customPaint, (name, families) => `var(--layer-${name},${families})`)}
.lit>rect:first-of-type,.item-volume.lit>path,.item-line.lit>.line{stroke:${customPaint('glow')};stroke-width:2.5}
.item-head.lit>.ink{text-decoration:underline 2px}
@keyframes layer-pulse{50%{stroke-opacity:.1}}
.pulse{animation:layer-pulse 2.8s ease-in-out infinite}
@media (prefers-reduced-motion:reduce){.pulse{animation:none}}
${forcedColors(Object.keys(PALETTE))}
.field{pointer-events:all}`;
