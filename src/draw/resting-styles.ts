import { RESTING_PALETTE, type Colours } from './resting-palette.js';
import { restingRulesOf } from './resting-rules.js';

/** Colours as a page may override them: `--layer-<role>`, by default light or dark as the page's `color-scheme` is. */
export function pagePaint<Palette extends Colours>(palette: Palette): (role: keyof Palette & string) => string {
  return (role) => `var(--layer-${role},light-dark(${palette[role]?.join()}))`;
}

/**
 * The style sheet of a plain picture at rest in a page, as CSS text: palette roles as custom properties `--layer-*` (light and dark by the page's
 * `color-scheme`, so `color-scheme: dark` on the host turns it), the classes that shapes carry, the slow pulse of what runs.
 */
export const restingStyles: string = `${restingRulesOf(pagePaint(RESTING_PALETTE), (name, families) => `var(--layer-${name},${families})`)}
@keyframes layer-pulse{50%{stroke-opacity:.1}}
.pulse{animation:layer-pulse 2.8s ease-in-out infinite}
@media (prefers-reduced-motion:reduce){.pulse{animation:none}}`;
