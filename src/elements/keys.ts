import type { LayerDiagram } from './layer-diagram.js';
import { isForDeck, keepFromDeck } from './slides/deck-keys.js';
import { nameOfKey, type timeKeys } from './time-keys.js';

/** Seconds that `,` and `.` move. */
const nudgeSeconds = 0.1;

const actions: Readonly<Record<(typeof timeKeys)[number], (diagram: LayerDiagram) => unknown>> = {
  ' ': toggle,
  k: toggle,
  ArrowLeft: (diagram) => diagram.previous(),
  ArrowRight: (diagram) => diagram.next(),
  Home: (diagram) => diagram.goTo(0),
  End: (diagram) => diagram.goTo(diagram.steps.length),
  ',': (diagram) => nudge(diagram, -nudgeSeconds),
  '.': (diagram) => nudge(diagram, nudgeSeconds),
  '<': (diagram) => changeRate(diagram, -1),
  '>': (diagram) => changeRate(diagram, 1),
  f: toggleFullscreen,
};

/** What `aria-keyshortcuts` says of them. */
export const keyShortcuts =
  'Space K ArrowLeft ArrowRight Home End , . Shift+, Shift+. F + - 0 [ ] Shift+ArrowUp Shift+ArrowDown Shift+ArrowLeft Shift+ArrowRight Escape';

/** Speeds that keys and buttons go through. */
export const rates = [0.25, 0.5, 1, 1.5, 2, 4];

/** Does what a key stands for, unless somebody did already or what has the focus wants it for itself. */
export function pressKey(event: KeyboardEvent, diagram: LayerDiagram): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (isOwnKey(event, event.composedPath()[0])) keepFromDeck(event, diagram);
  else pressTimeKey(event, diagram);
}

/** Does what a key means for a diagram's time; false where it means nothing, or a shortcut of the browser's. */
export function pressTimeKey(event: KeyboardEvent, diagram: LayerDiagram): boolean {
  const name = nameOfKey(event);
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  if (isForDeck(event, diagram)) {
    // Nor for what has the focus: a seek bar would go along.
    event.preventDefault();
    return false;
  }
  if (!isTimeKey(name)) return false;
  if (!leadsOut(name, diagram)) {
    event.preventDefault();
    keepFromDeck(event, diagram);
  }
  actions[name](diagram);
  return true;
}

/** Whether a key asks for a step that is not there: a deck around goes on to its next slide then. */
function leadsOut(name: string, { player, asking, readyState }: LayerDiagram): boolean {
  if (readyState === 0) return false;
  return name === 'ArrowRight' ? player.step >= player.stepCount && !player.moving : name === 'ArrowLeft' && player.step === 0 && !asking;
}

function isTimeKey(name: string): name is keyof typeof actions {
  return Object.hasOwn(actions, name);
}

function toggle(diagram: LayerDiagram): void {
  if (!diagram.paused) diagram.pause();
  else if (diagram.readyState > 0) void start(diagram);
}

/** Plays; that the reader pauses before it has begun is no error. */
export async function start(diagram: LayerDiagram): Promise<void> {
  try {
    await diagram.play();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
  }
}

function nudge(diagram: LayerDiagram, seconds: number): void {
  diagram.pause();
  diagram.currentTime += seconds;
}

/** To the next speed up or down from the one there is. */
function changeRate(diagram: LayerDiagram, way: 1 | -1): void {
  const { playbackRate } = diagram;
  const next = way > 0 ? rates.find((rate) => rate > playbackRate) : rates.findLast((rate) => rate < playbackRate);
  if (next !== undefined) diagram.playbackRate = next;
}

/** Shows the diagram on the whole screen, or back in the page. A browser that refuses says so in the console. */
export function toggleFullscreen(diagram: LayerDiagram): void {
  const done = document.fullscreenElement === diagram ? document.exitFullscreen() : diagram.requestFullscreen();
  done.catch((error: unknown) => {
    console.warn(error);
  });
}

/** True where the element that has the focus wants the key for itself: the reader types, or presses a button. */
export function isOwnKey({ key }: KeyboardEvent, target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // What goes on in a closed shadow root is its element's own.
  if (target.localName.includes('-') && target.shadowRoot === null) return true;
  return (
    target.isContentEditable ||
    target.matches('input:not([type=range]), textarea, select, [role=textbox], [role=combobox], [role=searchbox]') ||
    ((key === ' ' || key === 'Enter') && target.matches('button, summary, a[href], [role=button]'))
  );
}
