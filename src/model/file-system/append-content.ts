import type { FileContent } from './file-content.js';
import { contentOf, toBytes } from './file-content.js';
import type { FileNode } from './file-node.js';

/** A file's content with something added at its end. */
export function appendContent(old: FileNode | null, content: string | Uint8Array): FileContent {
  const added = contentOf(content);
  if (old?.kind !== 'file' || old.sizeBytes === 0) return added;
  const sizeBytes = old.sizeBytes + added.sizeBytes;
  if (old.content === undefined) return { sizeBytes };
  if (typeof old.content === 'string' && typeof content === 'string') return { sizeBytes, content: old.content + content };
  const bytes = new Uint8Array(sizeBytes);
  bytes.set(toBytes(old.content));
  bytes.set(toBytes(content), old.sizeBytes);
  return { sizeBytes, content: bytes };
}
