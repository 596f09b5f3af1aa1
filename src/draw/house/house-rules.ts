import { forcedColors } from '../forced-colors.js';
import { HOUSE_PALETTE, housePagePaint, type HousePaint } from './house-palette.js';

/** Style rules of the classes that the house's shapes carry. */
export function houseRulesOf(paint: HousePaint): string {
  const ink = (name: string, role: Parameters<HousePaint>[0]): string =>
    `.${name}{fill:${paint(role)}}.lock.${name}{fill:none;stroke:${paint(role)}}`;
  return [
    `.blueprint{fill:${paint('blueprint')};stroke:${paint('blueprint-line')};stroke-width:1.25}`,
    `.faded{fill:${paint('faded')};stroke:${paint('faded-line')};stroke-width:1.25;stroke-dasharray:5 3}`,
    ink('sheet-ink', 'blueprint-ink'),
    ink('sheet-muted', 'blueprint-muted'),
    `.grid{stroke:${paint('blueprint-ink')};stroke-width:.6;stroke-opacity:.16}`,
    `.edge{stroke:${paint('blueprint-ink')};stroke-width:.9;stroke-opacity:.6}`,
    `.plan{stroke:${paint('blueprint-ink')};stroke-width:1.1;stroke-opacity:.82}`,
    `.sheet-glow{fill:${paint('blueprint-ink')};fill-opacity:.24;stroke:${paint('glow')};stroke-width:3}`,
    `.sheet-click{fill:none;stroke:${paint('blueprint-ink')};stroke-width:1.75}`,
    `.drawer-front{fill:none;stroke:${paint('shelf-line')};stroke-width:1}.handle{fill:${paint('shelf-ink')}}`,
    `.wall{fill:${paint('borrowed')};stroke:${paint('borrowed-line')};stroke-width:1.2;stroke-dasharray:4 3}.floor{stroke:${paint('borrowed-line')};stroke-width:1}`,
    `.pane{fill:${paint('glass')};stroke:${paint('borrowed-line')};stroke-width:1}.mullion{stroke:${paint('borrowed-line')};stroke-width:1}`,
    `.door{fill:${paint('door')}}.ground{stroke:${paint('muted')};stroke-width:1.6;stroke-opacity:.55}`,
    `.lamp{fill:${paint('lamp')};stroke:${paint('lamp-line')};stroke-width:1}.lamp-bar{stroke:${paint('lamp-bar')};stroke-width:1.2}`,
    `.lamp-halo{fill:none;stroke:${paint('lamp-line')};stroke-width:1.4;stroke-opacity:.6}`,
    `.curtain{fill:${paint('rest-line')}}.scaffold{stroke:${paint('rest-line')};stroke-width:1.2}`,
    `.window{fill:${paint('glass')};stroke:${paint('muted')};stroke-width:1.3}.window-bar{stroke:${paint('muted')};stroke-width:1}`,
    `.roof,.roof-rest{stroke-linejoin:round;stroke-width:2}.roof{fill:${paint('warm')};stroke:${paint('warm-line')}}.roof-rest{fill:${paint('rest')};stroke:${paint('rest-line')}}`,
    `.eaves{stroke:${paint('warm-line')};stroke-width:2}.eaves-rest{stroke:${paint('rest-line')};stroke-width:2}`,
    `.drip{fill:${paint('warm-line')}}.drip-rest{fill:${paint('rest-line')}}`,
    `.rubble{fill:${paint('warm')};stroke:${paint('warm-line')};stroke-width:1}.rubble-rest{fill:${paint('rest')};stroke:${paint('rest-line')};stroke-width:1}.dust{fill:${paint('dust')}}`,
    `.chimney{fill:${paint('rest')};stroke:${paint('rest-line')};stroke-width:1.4}.smoke{fill:none;stroke:${paint('muted')};stroke-width:1.4;stroke-opacity:.7}`,
    `.swatch{fill:${paint('paper')};fill-opacity:.86}.over{stroke:${paint('deleted')};stroke-width:6;stroke-opacity:.22}`,
    `.shed-roof{fill:${paint('volume-line')}}.plank{stroke:${paint('volume-line')};stroke-width:1;stroke-opacity:.35}`,
  ].join('\n');
}

/** The rules for a picture in a page. */
export const housePageRules = `${houseRulesOf(housePagePaint)}
.item-writable.lit>path:first-of-type{stroke:${housePagePaint('glow')};stroke-width:2.5}
${forcedColors(Object.keys(HOUSE_PALETTE))}`;
