import type { FileNode } from './file-node.js';

/** What a regular file holds. */
export interface FileContent {
  readonly sizeBytes: number;
  readonly content?: string | Uint8Array | undefined;
}

/** A file's content after a write at its start, which truncates, or at its end. */
export function written(old: FileNode | null, content: string | Uint8Array, append = false): FileContent {
  if (!append || old?.kind !== 'file' || old.sizeBytes === 0) return { sizeBytes: byteLength(content), content };
  const sizeBytes = old.sizeBytes + byteLength(content);
  if (old.content === undefined) return { sizeBytes };
  if (typeof old.content === 'string' && typeof content === 'string') return { sizeBytes, content: old.content + content };
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(toBytes(old.content));
  bytes.set(toBytes(content), old.sizeBytes);
  return { sizeBytes, content: bytes };
}

/** Bytes that a file's content takes: UTF-8 for text. */
export function byteLength(content: string | Uint8Array): number {
  return typeof content === 'string' && !/[^\0-\x7f]/.test(content) ? content.length : toBytes(content).length;
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
