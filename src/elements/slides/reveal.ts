import type { LayerDiagram } from '../layer-diagram.js';
import { followGround } from './deck-ground.js';
import { makeFragments, ownFragments, placeOf, placeShown } from './step-fragments.js';

/** What the plugin asks of a deck: part of reveal.js's own interface. Source: https://revealjs.com/api/ */
export interface RevealDeck {
  on(type: string, listener: (event: Event) => void): void;
  getRevealElement(): HTMLElement | null;
  getCurrentSlide(): HTMLElement | undefined;
  syncFragments(slide: HTMLElement): unknown;
  navigateFragment(index: number): unknown;
}

/** A plugin as reveal.js takes it. */
export interface RevealPlugin {
  readonly id: 'layer-diagram';
  init(deck: RevealDeck): Promise<void>;
}

/** A deck starts without the steps of a diagram that is not there by then; they join it when they come. */
const longestWaitMs = 3000;

/** Places that the deck sent diagrams to, until they are there: what is told on the way is not the reader's doing. */
const sent = new WeakMap<LayerDiagram, number>();

/**
 * The reveal.js plugin: each step of a `<layer-diagram>` becomes one fragment of its slide, so that the clicker, the overview, links to a
 * fragment and printing go through the steps as through any other. Forward plays a step's motion, everything else cuts. A diagram with
 * `autoplay` has no fragments: it plays when its slide is shown. One with `predict` has two a step, the question and the answer. With `data-fragment-index` on a diagram its steps count from that index. A deck on a dark ground
 * shows dark diagrams.
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
  for (const type of ['stepchange', 'questionchange'])
    root.addEventListener(type, ({ target }) => target instanceof Element && tell(target.closest('layer-diagram'), deck), {
      capture: true,
    });
  deck.on('fragmentshown', (event) => showFragments(event, true));
  deck.on('fragmenthidden', (event) => showFragments(event, false));
  const enter = (): void => {
    const slide = deck.getCurrentSlide();
    for (const diagram of diagramsIn(root)) {
      if (diagram.closest('section') !== slide) leave(diagram);
      else if (isSelfPlaying(diagram)) void restart(diagram);
      else follow(diagram, false);
    }
  };
  deck.on('ready', () => followGround(root));
  deck.on('ready', enter);
  deck.on('slidechanged', enter);
  // A link to a fragment that is not there yet is still one to a step.
  let linked = linkedFragment(location.hash);
  deck.on('ready', () => {
    for (const type of ['slidechanged', 'fragmentshown', 'fragmenthidden']) deck.on(type, () => (linked = null));
  });
  // Printing copies a slide for each of its fragments: each copy shows the step that it has come to.
  deck.on('pdf-ready', () => {
    for (const diagram of diagramsIn(root)) follow(diagram, false);
  });
  // By its author; what the deck numbers itself counts anew when more come.
  const numbered = new Set(root.querySelectorAll('[data-fragment-index]'));
  const added = diagramsIn(root).map(async (diagram) => {
    if (isSelfPlaying(diagram)) return;
    if (!(await isKnown(diagram))) return;
    const own = makeFragments(diagram, placesIn(diagram));
    if (diagram.dataset['fragmentIndex'] !== undefined) for (const fragment of own) numbered.add(fragment);
    const slide = diagram.closest('section');
    if (slide === null) return;
    for (const fragment of slide.querySelectorAll('.fragment'))
      if (!numbered.has(fragment)) fragment.removeAttribute('data-fragment-index');
    deck.syncFragments(slide);
    if (linked !== null && slide === deck.getCurrentSlide()) deck.navigateFragment(linked);
    follow(diagram, false);
  });
  await Promise.race([Promise.all(added), new Promise((resolve) => setTimeout(resolve, longestWaitMs))]);
}

/** The number of the fragment that an address leads to: `#/2/0/1`, `#/name/1`; null where it leads to none. */
function linkedFragment(hash: string): number | null {
  const [, fragment] = /^#\/(?:\d+\/\d+|[^/]*[^/\d][^/]*)\/(\d+)$/.exec(hash) ?? [];
  return fragment === undefined ? null : Number(fragment);
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
  if (diagram.readyState > 0 && place === placeIn(diagram)) return;
  sent.set(diagram, place);
  const arrive = (): void => void (sent.get(diagram) === place && sent.delete(diagram));
  void diagram.goTo(place, { animate: animate && place === diagram.step + 1 }).then(arrive, arrive);
}

/** Where a diagram stands: a half is the question before the next step. */
function placeIn({ step, asking }: LayerDiagram): number {
  return step + (asking ? 0.5 : 0);
}

/**
 * Has the deck come along where the reader goes in a diagram by its own means, so that the next click leads on from there: a press on a question,
 * the seek bar, playing.
 */
function tell(diagram: LayerDiagram | null, deck: RevealDeck): void {
  // A step is told of before the question that follows from it.
  queueMicrotask(() => {
    if (!diagram || diagram.closest('section') !== deck.getCurrentSlide()) return;
    const place = placeIn(diagram);
    const wanted = sent.get(diagram);
    if (wanted === place) sent.delete(diagram);
    const fragments = ownFragments(diagram);
    if (wanted !== undefined || fragments.length === 0) return;
    const come = fragments.findLast((fragment) => placeOf(fragment) <= place);
    if (placeShown(fragments) !== placeOf(come)) deck.navigateFragment(come ? indexOf(come) : indexOf(fragments[0]) - 1);
  });
}

/** A fragment's place among those of its slide, as the deck numbers them. */
function indexOf(fragment: Element | undefined): number {
  return Number(fragment?.getAttribute('data-fragment-index') ?? 0);
}

/** Where clicks lead to: each step, with `predict` by way of the question before it. */
function placesIn({ predict, steps }: LayerDiagram): number[] {
  return steps.flatMap(({ index, command }) => (predict && command !== '' ? [index - 0.5, index] : [index]));
}

/** What comes next is to be seen. */
function leave(diagram: LayerDiagram): void {
  diagram.pause();
  if (document.fullscreenElement === diagram) void document.exitFullscreen();
}

async function restart(diagram: LayerDiagram): Promise<void> {
  await diagram.goTo(0, { animate: false });
  await diagram.play();
}
