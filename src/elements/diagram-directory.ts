import type { LayerDiagram } from './layer-diagram.js';

/** The diagrams that are in a page now, so that companions find theirs whichever of the two comes first. */
const connected = new Set<LayerDiagram>();
const listeners = new Set<() => void>();

export function enterDirectory(diagram: LayerDiagram): void {
  connected.add(diagram);
  for (const listener of [...listeners]) listener();
}

export function leaveDirectory(diagram: LayerDiagram): void {
  connected.delete(diagram);
  for (const listener of [...listeners]) listener();
}

/** Calls back whenever diagrams come and go; returns how to stop that. */
export function watchDirectory(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The diagram that a companion belongs to: the one its `diagram` attribute names, else the one it stands in; null where there is none yet. */
export function diagramOf(companion: Element, id: string | null): LayerDiagram | null {
  for (const diagram of connected) {
    if (id === null ? contains(diagram, companion) : diagram.id === id) return diagram;
  }
  return null;
}

function contains(diagram: LayerDiagram, companion: Element): boolean {
  return diagram.contains(companion) || diagram.renderRoot === companion.getRootNode();
}
