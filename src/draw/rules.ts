import type { Paint } from './palette.js';
import { painted, restingRulesOf } from './resting-rules.js';

/** Rules of what moves and of what is rarely there, as those in resting-rules.ts are. */
const RARE_RULES = `.volume{fill:$volume;stroke:$volume-line;stroke-width:1.25}
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
.trail{stroke:$warm-line;stroke-width:1.5;stroke-dasharray:2 4}
.denied{fill:$refused}.lock.denied{fill:none;stroke:$refused}
.wmark{fill:$warm-line}.wfill{fill:$warm}.rmark{fill:$rest-line}.rfill{fill:$rest}.field{fill:none}.faint{fill-opacity:.55}.blend{fill-opacity:.7}.cmark,.faint,.blend{fill:$borrowed-line}`;

/** Style rules for the classes that shapes carry beside those of pictures at rest. */
export function rareRulesOf(paint: Paint): string {
  return painted(RARE_RULES, paint);
}

/** Style rules for all classes that shapes carry, with colours as `paint` writes them. */
export function rulesOf(paint: Paint): string {
  return `${restingRulesOf(paint)}\n${rareRulesOf(paint)}`;
}
