import { nameIn, type Named } from './archive-words.js';
import { ImageFormatError } from './image-format-error.js';
import { MAX_ENTRIES, MAX_KEPT_BYTES, MAX_TEXT_BYTES, MAX_UNPACKED_BYTES } from './limits.js';
import { quoted } from './quoted.js';

/** What the reading of one archive may still cost. Shared by all its layers, so that many small ones can't do what one large may not. */
export class Budget {
  #entries = 0;
  #unpackedBytes = 0;
  #keptBytes = 0;

  /** Counts a tar entry. */
  takeEntry(name: string): void {
    this.#entries += 1;
    if (this.#entries > MAX_ENTRIES) {
      throw new ImageFormatError((words) => words.tooManyEntries(MAX_ENTRIES, quoted(name)));
    }
  }

  /** Counts bytes that came out of a blob. */
  takeUnpacked(bytes: number, what: Named): void {
    this.#unpackedBytes += bytes;
    if (this.#unpackedBytes > MAX_UNPACKED_BYTES) {
      throw new ImageFormatError((words) => words.unpacksTooFar(MAX_UNPACKED_BYTES, nameIn(words, what)));
    }
  }

  /** Whether a file of this size is kept with its content; counts it if so. */
  keeps(sizeBytes: number): boolean {
    if (sizeBytes > MAX_TEXT_BYTES || this.#keptBytes + sizeBytes > MAX_KEPT_BYTES) return false;
    this.#keptBytes += sizeBytes;
    return true;
  }
}
