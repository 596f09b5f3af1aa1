import type { Quote } from './typed-words.js';

/** What is to be typed after a word's beginning so that the shell reads `rest` as it stands. */
export function quoteRest(rest: string, quote: Quote): string {
  if (quote === "'") return rest.replaceAll("'", `'\\''`);
  return rest.replace(quote === '"' ? /["\\$`]/g : /[\s\\'"`$&|;<>()*?[\]{}!#~]/g, '\\$&');
}
