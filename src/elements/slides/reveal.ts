import type { LayerDiagram } from '../layer-diagram.js';
import { leaveKeysToDeck } from './deck-keys.js';
import { makeFragments, ownFragments, placeShown } from './step-fragments.js';

/** What the plugin asks of a deck: part of reveal.js's own interface. Source: https://revealjs.com/api/ */
export interface RevealDeck {
  on(type: string, listener: (event: Event) => void): void;
  getRevealElement(): HTMLElement | null;
  getCurrentSlide(): HTMLElement | undefined;
  syncFragments(slide: HTMLElement): unknown;
  next(): void;
}

/** A plugin as reveal.js takes it. */
export interface RevealPlugin {
  readonly id: 'layer-diagram';
  init(deck: RevealDeck): Promise<void>;
}

/** A deck starts without the steps of a diagram that is not there by then; they join it when they come. */
const longestWaitMs = 3000;

/**
 * The reveal.js plugin: each step of a `<layer-diagram>` becomes one fragment of its slide, so that the clicker, the overview, links to a
 * fragment and printing go through the steps as through any other. Forward plays a step's motion, everything else cuts. A diagram with
 * `autoplay` has no fragments: it plays when its slide is shown. One with `predict` has two a step, the question and the answer. With `data-fragment-index` on a diagram its steps count from that index.
 *
 * @example
 * import 'layer-diagram';
 * import LayerDiagramReveal from 'layer-diagram/reveal';
 * Reveal.initialize({ plugins: [LayerDiagramReveal] });
 */
export default function layerDiagramReveal(): RevealPlugin {
  return { id: 'layer-diagram', init };
}

async function init(deck: RevealDeck): Promise<void> {
  const root = deck.getRevealElement();
  if (root === null) return;
  leaveKeysToDeck(root);
  root.addEventListener('click', (event) => answer(event, deck), { capture: true });
  deck.on('fragmentshown', (event) => showFragments(event, true));
  deck.on('fragmenthidden', (event) => showFragments(event, false));
  const enter = (): void => {
    const slide = deck.getCurrentSlide();
    for (const diagram of diagramsIn(root)) {
      if (diagram.closest('section') !== slide) diagram.pause();
      else if (isSelfPlaying(diagram)) void restart(diagram);
      else follow(diagram, false);
    }
  };
  deck.on('ready', enter);
  deck.on('slidechanged', enter);
  // Printing copies a slide for each of its fragments: each copy shows the step that it has come to.
  deck.on('pdf-ready', () => {
    for (const diagram of diagramsIn(root)) follow(diagram, false);
  });
  const added = diagramsIn(root).map(async (diagram) => {
    if (isSelfPlaying(diagram)) return;
    if (!(await isKnown(diagram))) return;
    makeFragments(diagram, placesOf(diagram));
    const slide = diagram.closest('section');
    if (slide === null) return;
    deck.syncFragments(slide);
    follow(diagram, false);
  });
  await Promise.race([Promise.all(added), new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
}

function diagramsIn(root: HTMLElement): LayerDiagram[] {
  return Array.from(root.querySelectorAll('layer-diagram'));
}

function isSelfPlaying(diagram: LayerDiagram): boolean {
  return diagram.hasAttribute('autoplay');
}

/** Resolves when a diagram's steps are known, to whether there are any. */
async function isKnown(diagram: LayerDiagram): Promise<boolean> {
  await customElements.whenDefined('layer-diagram');
  if (diagram.readyState === 0 && diagram.error === null) {
    await new Promise((resolve) => {
      diagram.addEventListener('loadedmetadata', resolve, { once: true });
      diagram.addEventListener('error', resolve, { once: true });
    });
  }
  return diagram.steps.length > 0;
}

function showFragments(event: Event, forward: boolean): void {
  const { fragment } = event as Event & { readonly fragment?: Element };
  const slide = (fragment ?? (event.target instanceof Element ? event.target : null))?.closest('section');
  if (!slide) return;
  for (const diagram of diagramsIn(slide)) follow(diagram, forward);
}

/** Shows the step that the slide's fragments have come to; `animate` plays it where it is the next one. */
function follow(diagram: LayerDiagram, animate: boolean): void {
  const fragments = ownFragments(diagram);
  if (fragments.length === 0) return;
  const place = placeShown(fragments);
  if (diagram.readyState > 0 && place === diagram.step + (diagram.asking ? 0.5 : 0)) return;
  void diagram.goTo(place, { animate: animate && place === diagram.step + 1 });
}

/** Where clicks lead to: each step, with `predict` by way of the question before it. */
function placesOf({ predict, steps }: LayerDiagram): number[] {
  return steps.flatMap(({ index, command }) => (predict && command !== '' ? [index - 0.5, index] : [index]));
}

/** A click on a picture that asks is the deck's next, so that the two stay in step. */
function answer(event: Event, deck: RevealDeck): void {
  const diagram = event.target instanceof Element ? event.target.closest('layer-diagram') : null;
  const inPicture = event.composedPath().some((at) => at instanceof Element && at.matches('svg.picture'));
  if (!diagram?.asking || !inPicture || ownFragments(diagram).length === 0) return;
  event.preventDefault();
  deck.next();
}

async function restart(diagram: LayerDiagram): Promise<void> {
  await diagram.goTo(0, { animate: false });
  await diagram.play();
}
