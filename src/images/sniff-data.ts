/**
 * What data is by its content, whatever its name or media type says: an image archive (tar, or packed), JSON (inspect output, a
 * snapshot), an HTML page (what servers send instead of a missing file), other text (a demo script), or none of these.
 */
export type DataKind = 'archive' | 'json' | 'page' | 'text' | 'unknown';

const SNIFFED_BYTES = 4096;

/** Tells the kind of data from its first bytes. */
export function sniffData(bytes: Uint8Array): DataKind {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'archive';
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return 'archive';
  const magic = new TextDecoder('latin1').decode(bytes.subarray(257, 262));
  if (magic === 'ustar') return 'archive';
  const start = bytes.subarray(0, SNIFFED_BYTES);
  if (start.byteLength === 0 || start.includes(0)) return 'unknown';
  let text: string;
  try {
    // The cut may fall within a character: a stream decoder does not mind.
    text = new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true }).trimStart();
  } catch {
    return 'unknown';
  }
  if (/^(?:<!doctype html|<html|<head|<body)/i.test(text)) return 'page';
  if (/^\{\s*(?:"|\}\s*$)/.test(text) || /^\[\s*(?:\{|\]\s*$)/.test(text)) return 'json';
  return 'text';
}
