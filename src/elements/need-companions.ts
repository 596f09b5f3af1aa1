import type { LayerDiagram } from './layer-diagram.js';

/**
 * Defines the companions that a diagram shows by itself, where nobody has yet: importing the classes alone registers nothing, so a page
 * that defines only the diagram still gets its parts.
 */
export function needCompanions(diagram: LayerDiagram): void {
  if (diagram.controls) void define('layer-controls', async () => (await import('./layer-controls.js')).LayerControls);
  if (diagram.terminal) void define('layer-terminal', async () => (await import('./layer-terminal.js')).LayerTerminal);
}

async function define(name: string, load: () => Promise<CustomElementConstructor>): Promise<void> {
  if (customElements.get(name)) return;
  const constructor = await load();
  if (!customElements.get(name)) customElements.define(name, constructor);
}
