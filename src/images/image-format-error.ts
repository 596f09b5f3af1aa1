import { englishArchives, type ArchiveWords } from './archive-words.js';

/**
 * Data that is no image we can read: truncated, corrupt, of another kind, or hostile. The message names what was found and, where there
 * is one, the entry at fault; it is shown to readers as it stands, or said in another language's words.
 */
export class ImageFormatError extends Error {
  override readonly name = 'ImageFormatError';
  /** The reason in a language's words; the message has it in English. */
  readonly sayIn: (words: ArchiveWords) => string;

  constructor(sayIn: (words: ArchiveWords) => string, options?: ErrorOptions) {
    super(sayIn(englishArchives), options);
    this.sayIn = sayIn;
  }
}
