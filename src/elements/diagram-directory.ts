import type { LayerDiagram } from './layer-diagram.js';

/** The diagrams that are in a page now, so that companions find theirs whichever of the two comes first. */
export const connectedDiagrams = new Set<LayerDiagram>();
/** Called whenever diagrams come and go. */
export const directoryListeners = new Set<() => void>();

export function enterDirectory(diagram: LayerDiagram): void {
  connectedDiagrams.add(diagram);
  for (const listener of [...directoryListeners]) listener();
}

export function leaveDirectory(diagram: LayerDiagram): void {
  connectedDiagrams.delete(diagram);
  for (const listener of [...directoryListeners]) listener();
}
