import { hintName } from '../shell/grammar/parse-hints.js';
import type { ParseError } from '../shell/step.js';
import { DiagramError } from './diagram-error.js';
import type { Language } from './language.js';
import { englishErrors } from './messages/english/errors.js';

/** A script that the shell can't read: its own message, as a terminal would have it, and what to try in the reader's language. */
export class ScriptError extends DiagramError {
  constructor(error: ParseError) {
    super(3, error.message, error);
  }

  override saidIn(language: Language): { readonly message: string; readonly hint: string } {
    const name = hintName(this.hint);
    return { message: this.message, hint: name ? language.words('errors', englishErrors).hints[name] : this.hint };
  }
}
