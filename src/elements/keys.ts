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
  f: toggleFullscreen,
};

/** What `aria-keyshortcuts` says of them. */
export const keyShortcuts = 'Space K ArrowLeft ArrowRight Home End , . F';

/** Does what a key stands for, unless the reader is typing, presses a button or means a shortcut of the browser's. */
export function pressKey(event: KeyboardEvent, diagram: LayerDiagram): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isOwnKey(event)) return;
  const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (action === undefined) return;
  event.preventDefault();
  action(diagram);
}

function toggle(diagram: LayerDiagram): void {
  if (!diagram.paused) diagram.pause();
  else if (diagram.readyState > 0) void diagram.play();
}

function nudge(diagram: LayerDiagram, seconds: number): void {
  diagram.pause();
  diagram.currentTime += seconds;
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
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return target.type !== 'range';
  return event.key === ' ' && target.matches('button, summary, a[href], [role="button"]');
}
