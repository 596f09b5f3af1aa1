import { isInSlides } from '../first-step.js';
import type { LayerDiagram } from '../layer-diagram.js';
import { ownFragments } from './step-fragments.js';

/** Keys with which decks go from step to step. */
const deckKeys = new Set([' ', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'home', 'end', 'pageup', 'pagedown', 'n', 'p']);

/** Slidev says which step is shown, and hears no key while one of these has the focus. */
const slidev = '.slidev-page, .slidev-layout';
const unheard = 'button, a, input, textarea';

/**
 * Whether a key is the deck's, though the diagram has the focus: where the deck says which step is shown, somebody who clicked into the picture
 * goes on with the clicker as before.
 */
export function isForDeck(event: KeyboardEvent, diagram: HTMLElement): boolean {
  if (!deckKeys.has(event.key.toLowerCase())) return false;
  if (ownFragments(diagram).length > 0) return true;
  const [target] = event.composedPath();
  return diagram.closest(slidev) !== null && !(target instanceof Element && target.matches(unheard));
}

/** What the diagram has answered is no affair of the deck around it: most decks hear every key, whoever answered it. */
export function keepFromDeck(event: Event, diagram: HTMLElement): void {
  if (isInSlides(diagram)) event.stopPropagation();
}

/** A button that is pressed by pointer takes no focus in slides: the clicker's keys go where they went before. */
export function keepFocusInDeck(event: Event, diagram: HTMLElement): void {
  if (isInSlides(diagram) && event.target instanceof Element && event.target.closest('button')) event.preventDefault();
}

/**
 * Slidev looks for what has the focus when it hears that this moved, and hears nothing where it moves within a diagram: from a button to the picture
 * it goes by way of the page.
 */
export function showFocusToDeck({ target, relatedTarget }: FocusEvent, diagram: LayerDiagram): void {
  const cameFromWithin = relatedTarget instanceof Node && diagram.renderRoot.contains(relatedTarget);
  if (!cameFromWithin || !(target instanceof HTMLElement) || target.matches(unheard) || diagram.closest(slidev) === null) return;
  target.blur();
  target.focus({ preventScroll: true });
}
