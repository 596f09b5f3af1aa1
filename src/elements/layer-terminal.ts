import { Companion, type CompanionView } from './companion.js';

/**
 * The terminal of a diagram: prompt, command and output of the step shown, with those before it above. A diagram with `terminal` shows
 * one by itself; elsewhere `diagram` names the diagram.
 *
 * @csspart screen - The scrolling text.
 * @csspart command - A command with its prompt.
 * @csspart output - What a command wrote.
 *
 * @cssprop [--layer-font-mono=ui-monospace, monospace] - Type of the text.
 * @cssprop [--layer-terminal-lines=6] - Lines shown before it scrolls.
 *
 * @customElement
 * @tagname layer-terminal
 */
export class LayerTerminal extends Companion {
  protected override readonly place = 'terminal';
  /** Step whose command was last scrolled to. @internal */
  scrolledTo: number | null = null;

  protected override updated(): void {
    const step = this.source?.player.step ?? 0;
    const screen = this.renderRoot.querySelector('.screen');
    if (!screen || this.scrolledTo === step) return;
    this.scrolledTo = step;
    // As in a terminal, the newest line is the lowest; only what is longer than the screen starts with its command.
    screen.scrollTop = screen.scrollHeight;
    const hidden = screen.getBoundingClientRect().top - (screen.querySelector('.current')?.getBoundingClientRect().top ?? Infinity);
    if (hidden > 0) screen.scrollTop -= hidden;
  }

  protected override async fetchView(): Promise<CompanionView> {
    return (await import('./terminal-view.js')).terminalView;
  }
}
