const mark = 'data-layer-step';

/**
 * One empty fragment for each place that a click leads to, right after the diagram, where a deck finds and counts them. They are in the slide
 * and not in the diagram, whose content is its script.
 */
export function makeFragments(diagram: HTMLElement, places: readonly number[]): readonly Element[] {
  for (const fragment of ownFragments(diagram)) fragment.remove();
  const first = Number(diagram.dataset['fragmentIndex'] ?? NaN);
  const fragments = places.map((place, index) => {
    const fragment = document.createElement('span');
    fragment.className = 'fragment';
    fragment.hidden = true;
    fragment.setAttribute(mark, String(place));
    if (Number.isFinite(first)) fragment.dataset['fragmentIndex'] = String(first + index);
    return fragment;
  });
  diagram.after(...fragments);
  return fragments;
}

/** The fragments of a diagram: those that follow it without a gap. Found anew each time, since a deck copies slides to print them. */
export function ownFragments(diagram: Element): Element[] {
  const fragments: Element[] = [];
  for (let next = diagram.nextElementSibling; next?.hasAttribute(mark); next = next.nextElementSibling) fragments.push(next);
  return fragments;
}

/** The place that the deck has come to; 0 where it shows none of them. */
export function placeShown(fragments: readonly Element[]): number {
  return placeOf(fragments.findLast(({ classList }) => classList.contains('visible')));
}

/** The place that a fragment stands for; 0 for none. */
export function placeOf(fragment: Element | undefined): number {
  return Number(fragment?.getAttribute(mark) ?? 0);
}
