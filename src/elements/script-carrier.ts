import type { ReactiveElement, ReactiveController } from '@lit/reactive-element';
import { plainScriptOf } from './plain-script.js';
import { trimScript } from './trim-script.js';

/** Keeps the script that an element's light DOM carries, and asks for an update of `light` when it changes, however late its children come. */
export class ScriptCarrier implements ReactiveController {
  /** null where the light DOM has none, undefined until that is known. */
  script: string | null | undefined;
  /** Resolves when what was read last is known. */
  ready: Promise<void> | undefined;
  readonly #host: ReactiveElement;
  #observer: MutationObserver | null = null;

  constructor(host: ReactiveElement) {
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
    const script = plainScriptOf(this.#host);
    if (script === undefined) this.ready = this.#readDressed();
    else this.#take(script);
  };

  /** What a generator has dressed up is read by what is fetched for that. */
  async #readDressed(): Promise<void> {
    try {
      const readScriptModule = await import('./read-script.js');
      this.#take(readScriptModule.readScriptFrom(this.#host));
    } catch (error) {
      console.warn('The script is read as bare text, since what reads its markup could not be fetched.', error);
      this.#take(trimScript(this.#host.textContent) || null);
    }
  }

  #take(script: string | null): void {
    if (script === this.script) return;
    this.script = script;
    this.#host.requestUpdate('light', {});
  }
}
