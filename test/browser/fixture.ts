import { userEvent } from 'vitest/browser';
import { vi } from 'vitest';
import '../../src/index.js';
import type { LayerDiagram } from '../../src/index.js';

/** Two steps that draw, one that only prints, one that is refused. */
export const script = `# Run a container
# One thin writable layer on top.
docker run -d --name web alpine:3.24 sleep infinity

# Paint the walls
docker exec web sh -c 'echo blue > /paint'

# Look
docker exec web cat /paint

# In use
docker rmi alpine:3.24`;

/** Asks again until it does not throw: what is fetched first may take its time on a slow machine. */
export const until = <T>(ask: () => T | Promise<T>, timeoutMs = 20_000): Promise<T> => vi.waitFor(ask, timeoutMs);

const made: Element[] = [];

/** Puts a diagram into the page, wide enough for everything. */
export function show(markup: string): LayerDiagram {
  const room = document.createElement('div');
  room.style.width = '900px';
  room.innerHTML = markup;
  document.body.append(room);
  made.push(room);
  const diagram = room.querySelector('layer-diagram');
  if (diagram === null) throw new Error('no diagram in the markup');
  return diagram;
}

/** A diagram of the script above, at its start and at rest. */
export async function showScript(attributes = 'poster="0"', text = script): Promise<LayerDiagram> {
  const diagram = show(`<layer-diagram ${attributes}></layer-diagram>`);
  diagram.script = text;
  await diagram.settled;
  return diagram;
}

/** Takes the mouse off everything: where an earlier test left it, what comes there would be pointed at. */
export async function pointNowhere(): Promise<void> {
  const corner = document.createElement('div');
  corner.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 4px; height: 4px; z-index: 9';
  document.body.append(corner);
  made.push(corner);
  await userEvent.hover(corner);
}

export function clearPage(): void {
  for (const element of made.splice(0)) element.remove();
}

/** The picture as markup, without Lit's own marks. */
export function pictureOf(diagram: LayerDiagram): string {
  return (shadow(diagram).querySelector('.picture')?.outerHTML ?? '').replaceAll(/<!--.*?-->/g, '');
}

export function textOf(diagram: LayerDiagram): string {
  return [...shadow(diagram).querySelectorAll('.picture text')].map((text) => text.textContent).join('\n');
}

export function shadow(diagram: LayerDiagram): ShadowRoot {
  if (diagram.shadowRoot === null) throw new Error('the diagram has not rendered');
  return diagram.shadowRoot;
}

/** The next event of a type. */
export function once(target: EventTarget, type: string): Promise<Event> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));
}
