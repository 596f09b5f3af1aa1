/**
 * Bytes as text and back, without loss: pipes and files of the shell carry text, yet a tar archive may go through them. What is
 * valid UTF-8 is that text; any other byte is the lone surrogate U+DC00 + byte, as Python's `surrogateescape` does it.
 */
export function bytesToText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return escapeBytes(bytes);
  }
}

/** The bytes a text stands for. */
export function textToBytes(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text)) return new TextEncoder().encode(text);
  const parts: Uint8Array[] = [];
  let sizeBytes = 0;
  for (const part of text.split(/((?<![\ud800-\udbff])[\udc80-\udcff]+)/)) {
    const first = part.charCodeAt(0);
    const bytes =
      first >= 0xdc80 && first <= 0xdcff ? Uint8Array.from(part, (c) => c.charCodeAt(0) & 0xff) : new TextEncoder().encode(part);
    parts.push(bytes);
    sizeBytes += bytes.length;
  }
  const all = new Uint8Array(sizeBytes);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Text of a file's content, whichever way it is held. */
export function contentText(content: string | Uint8Array): string {
  return typeof content === 'string' ? content : bytesToText(content);
}

/** Bytes of a file's content. */
export function contentBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? textToBytes(content) : content;
}

function escapeBytes(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const out: string[] = [];
  let plain = 0;
  const flush = (end: number): void => {
    if (end > plain) out.push(decoder.decode(bytes.subarray(plain, end)));
  };
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    flush(at);
    out.push(String.fromCharCode(0xdc00 + (bytes[at] ?? 0)));
    plain = ++at;
  }
  flush(bytes.length);
  return out.join('');
}

/** Length of the valid UTF-8 sequence at an offset, 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 && first < 0xf5 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  )
    return 0;
  return length;
}
