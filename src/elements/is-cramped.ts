import type { LayerDiagram } from './layer-diagram.js';

/** Whether the page gives a diagram less height than it takes. */
export function isCramped({ clientHeight, renderRoot }: LayerDiagram): boolean {
  // Each of them is rounded.
  return (renderRoot.querySelector<HTMLElement>('.frame')?.offsetHeight ?? 0) > clientHeight + 1;
}
