import { parseReference } from '../../../model/reference.js';

/** "No such image: alpine:latest": the name with the tag that was meant. */
export function noSuchImage(text: string): string {
  const reference = parseReference(text);
  return `No such image: ${typeof reference === 'string' || reference.tag || reference.digest ? text : `${text}:latest`}`;
}
