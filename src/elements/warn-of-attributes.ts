import { choose } from './choose.js';
import { metaphors, printings } from './choices.js';
import type { LayerDiagram } from './layer-diagram.js';

/** Attributes that hold a number, with what they can be. */
const numbers: readonly (readonly [attribute: string, ...values: [string, ...string[]]])[] = [
  ['poster', 'end', 'the number of a step'],
  ['playback-rate', '0.25 to 4'],
];

/** Tells the console of values that a diagram takes for none, where showing it has not done so: of numbers, of what only paper shows, and of metaphors that are not fetched. */
export function warnOfAttributes(diagram: LayerDiagram): void {
  for (const [attribute, ...values] of numbers) {
    const value = diagram.getAttribute(attribute);
    if (Number.isNaN(Number(value))) choose(diagram, attribute, value, values);
  }
  choose(diagram, 'print', diagram.print, printings);
  choose(diagram, 'metaphor', diagram.metaphor, metaphors);
}
