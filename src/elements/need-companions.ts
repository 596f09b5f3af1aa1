import type { Companion } from './companion.js';
import { Door } from './door.js';
import type { LayerDiagram } from './layer-diagram.js';

const door = new Door(async () => {
  const [controlsModule, terminalModule] = await Promise.all([import('./layer-controls.js'), import('./layer-terminal.js')]);
  define('layer-controls', controlsModule.LayerControls);
  define('layer-terminal', terminalModule.LayerTerminal);
}, 'controls and terminal');

/**
 * Defines the companions that a diagram shows by itself, where nobody has yet: importing the classes alone registers nothing, so a page
 * that defines only the diagram still gets its parts. Resolves when they are defined or known not to come.
 */
export async function needCompanions({ controls, terminal }: LayerDiagram): Promise<void> {
  if (controls || terminal) await door.open();
}

/** Resolves when these show the same moment as the diagram, or can't be fetched. */
export async function settleCompanions(diagram: LayerDiagram): Promise<void> {
  await needCompanions(diagram);
  const own = diagram.renderRoot.querySelectorAll<Companion>('layer-controls, layer-terminal');
  await Promise.all(Array.from(own, (companion) => companion.updateComplete));
}

function define(name: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
