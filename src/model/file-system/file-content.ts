/** What a regular file holds. */
export interface FileContent {
  readonly sizeBytes: number;
  readonly content?: string | Uint8Array | undefined;
}

/** What a file holds once this is written to it from its start. */
export function contentOf(content: string | Uint8Array): FileContent {
  return { sizeBytes: byteLength(content), content };
}

/** Bytes that a file's content takes: UTF-8 for text. */
export function byteLength(content: string | Uint8Array): number {
  return typeof content === 'string' && !/[^\0-\x7f]/.test(content) ? content.length : toBytes(content).length;
}

export function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
