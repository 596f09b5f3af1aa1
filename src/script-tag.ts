/**
 * What a script tag loads: registers the diagram at once. Its companions are fetched where one of them stands in the page, else when the page's
 * pictures stand, so that those which come later find themselves known.
 */
import { LayerDiagram } from './elements/layer-diagram.js';

/** A picture that plays on and on never stands: it is not waited for longer than this. */
const longestWaitMs = 3000;
/** How long they stand before more is fetched. */
const restMs = 400;

// A server that renders pages may load it as well, and has none of the registry.
if (typeof customElements !== 'undefined') {
  if (!customElements.get('layer-diagram')) customElements.define('layer-diagram', LayerDiagram);
  registerCompanions().catch(console.warn);
}

/** Not waited for here: what is fetched comes back to this module, which is to be done by then. */
async function registerCompanions(): Promise<void> {
  if (document.querySelector('layer-controls, layer-files, layer-legend, layer-stack, layer-terminal') === null) {
    const pictures = Array.from(document.querySelectorAll('layer-diagram'), ({ settled }) => settled);
    await Promise.race([Promise.all(pictures), passed(longestWaitMs)]);
    await passed(restMs);
  }
  await import('./index.js');
}

function passed(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
