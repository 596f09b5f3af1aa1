import type { LayerDiagram } from './layer-diagram.js';

/** Seconds that `,` and `.` move. */
const nudgeSeconds = 0.1;

const actions: Readonly<Record<string, (diagram: LayerDiagram) => unknown>> = {
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

/** Keys that are answered here, for controllers that answer some themselves. */
export const keysUsed: readonly string[] = Object.keys(actions);

/** Speeds that keys and buttons go through. */
export const rates = [0.25, 0.5, 1, 1.5, 2, 4];

/** Does what a key stands for, unless the reader is typing, presses a button or means a shortcut of the browser's. */
export function pressKey(event: KeyboardEvent, diagram: LayerDiagram): void {
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || isOwnKey(event)) return;
  const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (action === undefined) return;
  event.preventDefault();
  action(diagram);
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

/** True where the element that has the focus wants the key for itself. */
function isOwnKey(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  // What goes on in a closed shadow root is its element's own.
  if (target.localName.includes('-') && target.shadowRoot === null) return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'range';
  if (target.matches('[role="textbox"], [role="combobox"], [role="searchbox"]')) return true;
  return event.key === ' ' && target.matches('button, summary, a[href], [role="button"]');
}
