import { englishArchives, type ArchiveWords } from '../images/archive-words.js';
import { DiagramError } from './diagram-error.js';
import type { Language } from './language.js';
import { englishErrors } from './messages/english/errors.js';
import type { ErrorWords } from './messages/error-words.js';

type Say = (words: ErrorWords, archives: ArchiveWords) => string;

/** Why a source could not be shown, as any language says it; as an error it speaks English. */
export class SourceError extends DiagramError {
  readonly #say: Say;
  readonly #sayHint: (words: ErrorWords) => string;

  /** `sayHint` says what to try instead. */
  constructor(code: 2 | 3 | 4, say: Say, sayHint: (words: ErrorWords) => string = () => '') {
    super(code, say(englishErrors, englishArchives), { hint: sayHint(englishErrors) });
    this.#say = say;
    this.#sayHint = sayHint;
  }

  override saidIn(language: Language): { readonly message: string; readonly hint: string } {
    const words = language.words('errors', englishErrors);
    return { message: this.#say(words, language.words('archives', englishArchives)), hint: this.#sayHint(words) };
  }
}
