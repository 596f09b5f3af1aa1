/** Registers every element and exports the classes. */
import { LayerControls, LayerDiagram, LayerStack, LayerTerminal } from './elements/elements.js';

export * from './elements/elements.js';

const elements = {
  'layer-diagram': LayerDiagram,
  'layer-controls': LayerControls,
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
    'layer-stack': LayerStack;
    'layer-terminal': LayerTerminal;
  }
  interface HTMLElementEventMap {
    stepchange: CustomEvent<{ readonly step: number; readonly title: string }>;
  }
}
