import type { Companion } from './companion.js';
import type { LayerDiagram } from './layer-diagram.js';

/**
 * Defines the companions that a diagram shows by itself, where nobody has yet: importing the classes alone registers nothing, so a page
 * that defines only the diagram still gets its parts.
 */
export async function needCompanions({ controls, terminal }: LayerDiagram): Promise<void> {
  await Promise.all([
    controls && define('layer-controls', async () => (await import('./layer-controls.js')).LayerControls),
    terminal && define('layer-terminal', async () => (await import('./layer-terminal.js')).LayerTerminal),
  ]);
}

/** Resolves when these show the same moment as the diagram, or can't be fetched. */
export async function settleCompanions(diagram: LayerDiagram): Promise<void> {
  await Promise.allSettled([needCompanions(diagram)]);
  const own = diagram.renderRoot.querySelectorAll<Companion>('layer-controls, layer-terminal');
  await Promise.all(Array.from(own, (companion) => companion.updateComplete));
}

async function define(name: string, load: () => Promise<CustomElementConstructor>): Promise<void> {
  if (customElements.get(name)) return;
  const constructor = await load();
  if (!customElements.get(name)) customElements.define(name, constructor);
}
