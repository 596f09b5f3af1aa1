/** Keys with which both a deck and a diagram go from step to step. */
const deckKeys = new Set([' ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'n', 'p']);

/**
 * Leaves stepping to the deck: a diagram that has the focus because somebody clicked into it takes no key of the clicker's. A field in it
 * (the seek bar, the terminal's prompt) keeps its keys to itself.
 */
export function leaveKeysToDeck(root: HTMLElement): void {
  const prevented = (event: KeyboardEvent): void => {
    if (!isInDiagram(event) || isField(event) || !deckKeys.has(event.key)) return;
    // The diagram leaves alone what is answered already; the deck does not look.
    event.preventDefault();
  };
  const kept = (event: KeyboardEvent): void => {
    if (isInDiagram(event) && isField(event)) event.stopPropagation();
  };
  root.addEventListener('keydown', prevented, { capture: true });
  root.addEventListener('keydown', kept);
}

function isInDiagram(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('layer-diagram') !== null;
}

function isField(event: KeyboardEvent): boolean {
  const inner = event.composedPath()[0];
  if (inner instanceof HTMLInputElement || inner instanceof HTMLTextAreaElement || inner instanceof HTMLSelectElement) return true;
  return inner instanceof HTMLButtonElement && (event.key === ' ' || event.key === 'Enter');
}
