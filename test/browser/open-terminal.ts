import type { LayerDiagram, LayerTerminal } from '../../src/index.js';
import { script, show, until } from './fixture.js';

/** A diagram with a terminal to type into. */
interface Typing {
  readonly diagram: LayerDiagram;
  readonly terminal: LayerTerminal;
  readonly root: ShadowRoot;
  readonly area: HTMLTextAreaElement;
}

/** A diagram at its end with a terminal to type into, which has the focus. */
export async function openTerminal(attributes = '', text = script): Promise<Typing> {
  const diagram = show(
    `<button id="before">before</button><layer-diagram playback-rate="4" ${attributes}><layer-terminal interactive></layer-terminal></layer-diagram><button id="after">after</button>`,
  );
  diagram.script = text;
  await diagram.settled;
  const terminal = diagram.querySelector('layer-terminal');
  const root = terminal?.shadowRoot;
  const area = await until(() => {
    const found = root?.querySelector('textarea');
    if (!found) throw new Error('no prompt yet');
    return found;
  });
  if (!terminal || !root) throw new Error('no terminal');
  area.focus();
  return { diagram, terminal, root, area };
}
