import type { Files } from './process.js';

/** The words that are run: an entrypoint script that the image has, but whose text is not known, hands over to its arguments as such scripts do. */
export function handedOver(args: readonly string[], files: Files): readonly string[] {
  const [first = '', ...rest] = args;
  if (rest.length === 0) return args;
  const paths = first.includes('/') ? [first] : ['/usr/local/bin/' + first, '/usr/bin/' + first, '/bin/' + first, '/' + first];
  const isKnown = paths.some((path) => {
    const node = files.stat(path);
    return typeof node !== 'string' && node.kind === 'file' && node.content !== undefined && node.content !== '';
  });
  return isKnown ? args : rest;
}
