import { TYPE } from '../scene/type-scale.js';
import type { Paint, Role } from './palette.js';

const SANS = "Inter,'Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";

/** How a style sheet writes a family of fonts: as it is, or as a custom property with it as the default. */
type Family = (name: 'font' | 'font-mono', families: string) => string;

/** Rules by class; `$role` stands for a colour of the palette. */
const RULES = `.t-heading{letter-spacing:.8px}.t-chip{font-weight:600}.line{fill:none;stroke-linecap:round;stroke-linejoin:round}
.panel{fill:$panel;stroke:$panel-line;stroke-width:1}
.slab{fill:$cold;stroke:$cold-line;stroke-width:1.25}
.pale{fill:$pale;stroke:$pale-line;stroke-width:1.25}
.shelf{fill:$shelf;stroke:$shelf-line;stroke-width:1.25}
.borrowed{fill:$borrowed;stroke:$borrowed-line;stroke-width:1.2}.borrowed{stroke-dasharray:4 3}.thin{stroke-width:.9;stroke-dasharray:2 2}
.warm{fill:$warm;stroke:$warm-line;stroke-width:2}
.rest{fill:$rest;stroke:$rest-line;stroke-width:2}
.chip{fill:$paper;stroke:$paper-line;stroke-width:1.25}
.volume{fill:$volume;stroke:$volume-line;stroke-width:1.25}
.row{fill:$paper;fill-opacity:.82}
.original{stroke:$cold-line;stroke-width:1.25}
.glow{fill:$glow;fill-opacity:.16;stroke:$glow;stroke-width:2.5}
.click{fill:none;stroke:$cold-ink;stroke-width:1.75}
.wake{fill:none;stroke:$warm-line;stroke-width:4;stroke-opacity:.55}
.shadow{fill:$shadow;fill-opacity:.36}
.frost{stroke:$cold-line;stroke-width:1.1;stroke-opacity:.6}
.crack{stroke:$panel;stroke-width:5}.blow{stroke:$refused;stroke-width:2}
.mount{stroke:$volume-line;stroke-width:2}.plug{fill:$volume-line}.lit-line{stroke:$glow;stroke-width:3}
.tether{stroke:$refused;stroke-width:2.5}.sheet{fill:$paper;stroke:$ink;stroke-width:1.2}
.drained{fill:$rest}.rest-edge{fill:none;stroke:$rest-line;stroke-width:2}
.ember{fill:$warm-line}
.pin{stroke:$refused;stroke-width:2.5;fill:$refused;fill-opacity:.12}
.probe{fill:$paper;stroke:$warm-line;stroke-width:2.5}
.trail{stroke:$warm-line;stroke-width:1.5;stroke-dasharray:2 4}.strike{stroke:$deleted;stroke-width:1.5}
.ink{fill:$ink}
.muted{fill:$muted}
.cold-ink{fill:$cold-ink}
.cold-muted{fill:$cold-muted}
.borrowed-ink{fill:$borrowed-ink}
.shelf-ink{fill:$shelf-ink}
.warm-ink{fill:$warm-ink}
.rest-ink{fill:$rest-ink}
.warm-number{fill:$warm-number}
.added{fill:$added}
.changed{fill:$changed}
.deleted{fill:$deleted}
.alive{fill:$alive}
.denied{fill:$refused}
.lock{fill:none;stroke-width:1.6}.lock.cold-ink{stroke:$cold-ink}.lock.borrowed-ink{stroke:$borrowed-ink}.lock.rest-ink{stroke:$rest-ink}.lock.denied{stroke:$refused}
.ring{fill:none;stroke-width:1.6;stroke:$muted}.halo{fill:none;stroke:$alive;stroke-width:1.4;stroke-opacity:.55}
.wmark{fill:$warm-line}.wfill{fill:$warm}.rmark{fill:$rest-line}.rfill{fill:$rest}.field{fill:none}.faint{fill-opacity:.55}.blend{fill-opacity:.7}.cmark,.faint,.blend,.thread{fill:$borrowed-line}.thread{fill-opacity:.5}`;

/** Style rules for the classes that shapes carry, with colours as `paint` writes them. */
export function rulesOf(paint: Paint, family: Family = (_, families) => families): string {
  const faces = { sans: '', bold: ';font-weight:700', mono: `;font-family:${family('font-mono', MONO)}` };
  return [
    `text{font-family:${family('font', SANS)};direction:ltr;white-space:pre;user-select:none}`,
    ...Object.entries(TYPE).map(([name, { sizePx, font }]) => `.t-${name}{font-size:${sizePx}px${faces[font]}}`),
    RULES.replace(/\$([\w-]+)/g, (_, role) => paint(role as Role)),
  ].join('\n');
}
