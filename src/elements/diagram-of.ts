import { connectedDiagrams } from './diagram-directory.js';
import type { LayerDiagram } from './layer-diagram.js';

/** The diagram that a companion belongs to: the one its `diagram` attribute names, else the one it stands in; null where there is none yet. */
export function diagramOf(companion: Element, id: string | null): LayerDiagram | null {
  for (const diagram of connectedDiagrams) {
    if (id === null ? contains(diagram, companion) : diagram.id === id) return diagram;
  }
  return null;
}

function contains(diagram: LayerDiagram, companion: Element): boolean {
  return diagram.contains(companion) || diagram.renderRoot === companion.getRootNode();
}
