import { forcedColors } from './forced-colors.js';
import { PALETTE } from './palette.js';
import { pagePaint, restingStyles } from './resting-styles.js';
import { rareRulesOf } from './rules.js';

const paint = pagePaint(PALETTE);

/** What a picture's style sheet has beside `restingStyles`: for what moves or is rarely there, what is lit because it is pointed at, forced colours. */
export const rareStyles: string = `${rareRulesOf(paint)}
.lit>rect:first-of-type,.item-volume.lit>path,.item-line.lit>.line{stroke:${paint('glow')};stroke-width:2.5}
.item-head.lit>.ink{text-decoration:underline 2px}
${forcedColors(Object.keys(PALETTE))}
.field{pointer-events:all}`;

/** The style sheet of any picture in a page. */
export const pictureStyles: string = `${restingStyles}\n${rareStyles}`;
