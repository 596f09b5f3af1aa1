import type { PropertyValues, PropertyDeclarations } from 'lit';
import { Companion, type CompanionView } from './companion.js';

/**
 * The terminal of a diagram: prompt, command and output of the step shown, with those before it above. A diagram with `terminal` shows
 * one by itself; elsewhere `diagram` names the diagram. With `interactive` the reader types on: each line is one more step at the end.
 *
 * Keys in the prompt: Enter runs, Shift with Enter starts another line, Tab completes and then lists, ↑ ↓ go through earlier lines,
 * Ctrl+R searches them, Ctrl+C clears, Ctrl+L clears the screen, Ctrl+A E U K W as in a shell. Tab on an empty line, or after Escape,
 * goes on in the page.
 *
 * @csspart screen - The scrolling text.
 * @csspart command - A command with its prompt.
 * @csspart output - What a command wrote.
 * @csspart prompt - The line being typed.
 * @csspart candidates - The list of completions.
 * @csspart take-back - The button that takes typed lines back.
 *
 * @cssprop [--layer-font-mono=ui-monospace, monospace] - Type of the text.
 * @cssprop [--layer-terminal=light-dark(#101724, #080c13)] - Its ground; keep it dark, since what stands on it is light in both themes.
 * @cssprop [--layer-terminal-ink=#e8edf5] - Its text.
 * @cssprop [--layer-terminal-lines=6] - Lines shown before it scrolls; 10 where it is interactive.
 *
 * @customElement
 * @tagname layer-terminal
 */
export class LayerTerminal extends Companion {
  static override properties: PropertyDeclarations = {
    interactive: { type: Boolean },
  };

  /** The reader types commands. */
  interactive = false;

  protected override readonly place = 'terminal';
  /** Step whose command was last scrolled to, and the room there was. @internal */
  scrolledTo = '';

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && changed.has('interactive')) this.renewView();
    super.willUpdate(changed);
  }

  protected override updated(): void {
    const step = this.source?.player.step ?? 0;
    const screen = this.renderRoot.querySelector<HTMLElement>('.screen');
    const place = `${step} ${this.interactive ? (screen?.clientHeight ?? 0) : ''}`;
    if (!screen || this.scrolledTo === place) return;
    this.scrolledTo = place;
    // As in a terminal, the newest line is the lowest; only what is longer than the screen starts with its command.
    screen.scrollTop = screen.scrollHeight;
    const seen = screen.getBoundingClientRect();
    const hidden = seen.top - (screen.querySelector('.current')?.getBoundingClientRect().top ?? Infinity);
    // Slides and whole screens are enlarged.
    if (hidden > 0) screen.scrollTop -= (hidden * screen.offsetHeight) / seen.height;
  }

  protected override async fetchView(): Promise<CompanionView> {
    if (this.interactive) {
      const promptViewModule = await import('./prompt/prompt-view.js');
      return promptViewModule.openPrompt(this);
    }
    return (await import('./terminal-view.js')).terminalView;
  }
}
