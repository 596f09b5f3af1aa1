import { DiagramError } from './diagram-error.js';
import type { Language } from './language.js';
import { englishErrors } from './messages/english/errors.js';
import type { ErrorWords } from './messages/error-words.js';

/** Why a source could not be shown, as any language says it; as an error it speaks English. */
export class SourceError extends DiagramError {
  readonly #say: (words: ErrorWords) => string;
  readonly #sayHint: (words: ErrorWords) => string;

  /** `sayHint` says what to try instead. */
  constructor(code: 2 | 3 | 4, say: (words: ErrorWords) => string, sayHint: (words: ErrorWords) => string = () => '') {
    super(code, say(englishErrors), { hint: sayHint(englishErrors) });
    this.#say = say;
    this.#sayHint = sayHint;
  }

  override saidIn(language: Language): { readonly message: string; readonly hint: string } {
    const words = language.words('errors', englishErrors);
    return { message: this.#say(words), hint: this.#sayHint(words) };
  }
}
