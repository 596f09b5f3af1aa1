import { drawQuestions } from '../draw/draw-questions.js';
import type { GroupShape } from '../draw/shape.js';
import { askedPlaces } from '../motion/asked-places.js';
import type { Segment } from '../motion/segment.js';
import { adoptRules } from './adopt-rules.js';
import type { LayerDiagram } from './layer-diagram.js';
import { questionStyles } from './question-styles.js';

/** A pointer that moved farther than this between down and up, in CSS pixels, did not mean to press. */
const pressPx = 5;

/** The marks of the question before a step. */
export function questionMarks(segment: Segment): readonly GroupShape[] {
  return drawQuestions(askedPlaces(segment));
}

/** Gives a diagram what asking takes, once: the marks' style, and a click on the picture that answers. */
export function equip(diagram: LayerDiagram): void {
  const { renderRoot } = diagram;
  adoptRules(renderRoot, questionStyles.cssText);
  const picture = renderRoot.querySelector<SVGSVGElement>('svg.picture');
  let down: PointerEvent | null = null;
  picture?.addEventListener('pointerdown', (event) => {
    down = event;
  });
  picture?.addEventListener('click', (event) => {
    const isPress = down === null || Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < pressPx;
    if (isPress && !event.defaultPrevented) diagram.question?.reveal();
  });
}
