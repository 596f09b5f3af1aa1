/**
 * Data that is no image we can read: truncated, corrupt, of another kind, or hostile. The message names what was found and, where there
 * is one, the entry at fault; it is shown to readers as it stands.
 */
export class ImageFormatError extends Error {
  override readonly name = 'ImageFormatError';
}
