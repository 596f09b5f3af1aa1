import { DiagramError } from './diagram-error.js';
import { SourceError } from './source-error.js';

/** What browsers say of a part of ours that they could not fetch: Chromium, Firefox, Safari. */
const notFetched = /dynamically imported module|Importing a module script failed/;

/** What a reader is shown of any mistake; a mistake of our own is told to the console as well. */
export function asDiagramError(error: unknown): DiagramError {
  if (error instanceof DiagramError) return error;
  if (error instanceof TypeError && notFetched.test(error.message)) {
    console.warn(error);
    return new SourceError(2, (words) => words.partMissing);
  }
  console.error(error);
  return new DiagramError(3, error instanceof Error ? error.message : String(error));
}
