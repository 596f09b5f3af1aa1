import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readScriptFrom } from './read-script.js';

/** Keeps the script that an element's light DOM carries, and asks for an update when it changes, however late its children come. */
export class ScriptCarrier implements ReactiveController {
  /** null where the light DOM has none. */
  script: string | null = null;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(this.read);
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  readonly read = (): void => {
    const script = readScriptFrom(this.#host);
    if (script === this.script) return;
    this.script = script;
    this.#host.requestUpdate();
  };
}
