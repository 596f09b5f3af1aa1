/** Registers every element and exports the classes. */
import { LayerControls, LayerDiagram, LayerFiles, LayerLegend, LayerStack, LayerTerminal } from './elements/elements.js';

export * from './elements/elements.js';

const elements = {
  'layer-diagram': LayerDiagram,
  'layer-controls': LayerControls,
  'layer-files': LayerFiles,
  'layer-legend': LayerLegend,
  'layer-stack': LayerStack,
  'layer-terminal': LayerTerminal,
};

// A page may load two copies, and a server none of the registry.
if (typeof customElements !== 'undefined') {
  for (const [name, constructor] of Object.entries(elements)) if (!customElements.get(name)) customElements.define(name, constructor);
}

declare global {
  interface HTMLElementTagNameMap {
    'layer-diagram': LayerDiagram;
    'layer-controls': LayerControls;
    'layer-files': LayerFiles;
    'layer-legend': LayerLegend;
    'layer-stack': LayerStack;
    'layer-terminal': LayerTerminal;
  }
  interface HTMLElementEventMap {
    pathchange: CustomEvent<{ readonly path: string }>;
    stepchange: CustomEvent<{ readonly step: number; readonly title: string }>;
  }
}
