import { TYPE } from '../scene/type-scale.js';
import type { Paint } from './palette.js';

const SANS = "Inter,'Segoe UI',system-ui,-apple-system,'Helvetica Neue',Arial,'DejaVu Sans',sans-serif";
const MONO = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace";

/** How a style sheet writes a family of fonts: as it is, or as a custom property with it as the default. */
type Family = (name: 'font' | 'font-mono', families: string) => string;

/** Style rules for the classes that shapes carry, with colours as `paint` writes them. */
export function rulesOf(paint: Paint, family: Family = (_, families) => families): string {
  const box = (name: string, fill: string, line: string, width = 1.25): string =>
    `.${name}{fill:${fill};stroke:${line};stroke-width:${width}}`;
  const ink = (names: string, fill: string): string => `${names}{fill:${fill}}`;
  return [
    `text{font-family:${family('font', SANS)};direction:ltr;white-space:pre;user-select:none}`,
    ...Object.entries(TYPE).map(
      ([name, { sizePx, font }]) =>
        `.t-${name}{font-size:${sizePx}px${font === 'mono' ? `;font-family:${family('font-mono', MONO)}` : font === 'bold' ? ';font-weight:700' : ''}}`,
    ),
    '.t-heading{letter-spacing:.8px}.t-chip{font-weight:600}.line{fill:none;stroke-linecap:round;stroke-linejoin:round}',
    box('panel', paint('panel'), paint('panel-line'), 1),
    box('slab', paint('cold'), paint('cold-line')),
    box('pale', paint('pale'), paint('pale-line')),
    box('shelf', paint('shelf'), paint('shelf-line')),
    `${box('borrowed', paint('borrowed'), paint('borrowed-line'), 1.2)}.borrowed{stroke-dasharray:4 3}.thin{stroke-width:.9;stroke-dasharray:2 2}`,
    box('warm', paint('warm'), paint('warm-line'), 2),
    box('rest', paint('rest'), paint('rest-line'), 2),
    box('chip', paint('paper'), paint('paper-line')),
    box('volume', paint('volume'), paint('volume-line')),
    `.row{fill:${paint('paper')};fill-opacity:.82}`,
    `.original{stroke:${paint('cold-line')};stroke-width:1.25}`,
    `.glow{fill:${paint('glow')};fill-opacity:.16;stroke:${paint('glow')};stroke-width:2.5}`,
    `.click{fill:none;stroke:${paint('cold-ink')};stroke-width:1.75}`,
    `.wake{fill:none;stroke:${paint('warm-line')};stroke-width:4;stroke-opacity:.55}`,
    `.shadow{fill:${paint('shadow')};fill-opacity:.36}`,
    `.frost{stroke:${paint('cold-line')};stroke-width:1.1;stroke-opacity:.6}`,
    `.crack{stroke:${paint('panel')};stroke-width:5}.blow{stroke:${paint('refused')};stroke-width:2}`,
    `.mount{stroke:${paint('volume-line')};stroke-width:2}.plug{fill:${paint('volume-line')}}.lit-line{stroke:${paint('glow')};stroke-width:3}`,
    `.tether{stroke:${paint('refused')};stroke-width:2.5}.sheet{fill:${paint('paper')};stroke:${paint('ink')};stroke-width:1.2}`,
    `.drained{fill:${paint('rest')}}.rest-edge{fill:none;stroke:${paint('rest-line')};stroke-width:2}`,
    `.ember{fill:${paint('warm-line')}}`,
    `.pin{stroke:${paint('refused')};stroke-width:2.5;fill:${paint('refused')};fill-opacity:.12}`,
    `.probe{fill:${paint('paper')};stroke:${paint('warm-line')};stroke-width:2.5}`,
    `.trail{stroke:${paint('warm-line')};stroke-width:1.5;stroke-dasharray:2 4}.strike{stroke:${paint('deleted')};stroke-width:1.5}`,
    ink('.ink', paint('ink')),
    ink('.muted', paint('muted')),
    ink('.cold-ink', paint('cold-ink')),
    ink('.cold-muted', paint('cold-muted')),
    ink('.borrowed-ink', paint('borrowed-ink')),
    ink('.shelf-ink', paint('shelf-ink')),
    ink('.warm-ink', paint('warm-ink')),
    ink('.rest-ink', paint('rest-ink')),
    ink('.warm-number', paint('warm-number')),
    ink('.added', paint('added')),
    ink('.changed', paint('changed')),
    ink('.deleted', paint('deleted')),
    ink('.alive', paint('alive')),
    ink('.denied', paint('refused')),
    `.lock{fill:none;stroke-width:1.6}.lock.cold-ink{stroke:${paint('cold-ink')}}.lock.borrowed-ink{stroke:${paint('borrowed-ink')}}.lock.rest-ink{stroke:${paint('rest-ink')}}.lock.denied{stroke:${paint('refused')}}`,
    `.ring{fill:none;stroke-width:1.6;stroke:${paint('muted')}}.halo{fill:none;stroke:${paint('alive')};stroke-width:1.4;stroke-opacity:.55}`,
    `.wmark{fill:${paint('warm-line')}}.wfill{fill:${paint('warm')}}.rmark{fill:${paint('rest-line')}}.rfill{fill:${paint('rest')}}.field{fill:none}.faint{fill-opacity:.55}.blend{fill-opacity:.7}.cmark,.faint,.blend,.thread{fill:${paint('borrowed-line')}}.thread{fill-opacity:.5}`,
  ].join('\n');
}
