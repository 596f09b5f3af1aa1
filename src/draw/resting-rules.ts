import { TYPE } from '../scene/type-scale.js';
import type { RestingRole } from './resting-palette.js';

const SANS = "Inter,'Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";

/** How a style sheet writes a family of fonts: as it is, or as a custom property with it as the default. */
export type Family = (name: 'font' | 'font-mono', families: string) => string;

/** Rules by class; `$role` stands for a colour of the palette. */
const RULES = `.t-heading{letter-spacing:.8px}.t-chip{font-weight:600}.line{fill:none;stroke-linecap:round;stroke-linejoin:round}
.panel{fill:$panel;stroke:$panel-line;stroke-width:1}
.slab{fill:$cold;stroke:$cold-line;stroke-width:1.25}
.pale{fill:$pale;stroke:$pale-line;stroke-width:1.25}
.shelf{fill:$shelf;stroke:$shelf-line;stroke-width:1.25}
.borrowed{fill:$borrowed;stroke:$borrowed-line;stroke-width:1.2;stroke-dasharray:4 3}.thin{stroke-width:.9;stroke-dasharray:2 2}.thread{fill:$borrowed-line;fill-opacity:.5}
.warm{fill:$warm;stroke:$warm-line;stroke-width:2}
.rest{fill:$rest;stroke:$rest-line;stroke-width:2}
.chip{fill:$paper;stroke:$paper-line;stroke-width:1.25}
.row{fill:$paper;fill-opacity:.82}
.strike{stroke:$deleted;stroke-width:1.5}
${'ink muted cold-ink cold-muted borrowed-ink shelf-ink warm-ink rest-ink warm-number added changed deleted alive'.replace(/\S+/g, '.$&{fill:$$$&}').replaceAll(' ', '\n')}
.lock{fill:none;stroke-width:1.6}.lock.cold-ink{stroke:$cold-ink}.lock.borrowed-ink{stroke:$borrowed-ink}.lock.rest-ink{stroke:$rest-ink}
.ring{fill:none;stroke-width:1.6;stroke:$muted}.halo{fill:none;stroke:$alive;stroke-width:1.4;stroke-opacity:.55}`;

/** Style rules for the classes that shapes at rest carry, with colours as `paint` writes them. */
export function restingRulesOf(paint: (role: RestingRole) => string, family: Family = (_, families) => families): string {
  const faces = { sans: '', bold: ';font-weight:700', mono: `;font-family:${family('font-mono', MONO)}` };
  return [
    `text{font-family:${family('font', SANS)};direction:ltr;white-space:pre;user-select:none}`,
    ...Object.entries(TYPE).map(([name, { sizePx, font }]) => `.t-${name}{font-size:${sizePx}px${faces[font]}}`),
    painted(RULES, paint),
  ].join('\n');
}

/** Rules with the colours that their `$role` stand for. */
export function painted<Role extends string>(rules: string, paint: (role: Role) => string): string {
  return rules.replace(/\$([\w-]+)/g, (_, role) => paint(role as Role));
}
