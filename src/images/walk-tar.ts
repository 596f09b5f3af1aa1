import { createTarDecoder } from 'modern-tar';
import { nameIn, type Named } from './archive-words.js';
import { ImageFormatError } from './image-format-error.js';
import { MAX_PATH_LENGTH } from './limits.js';
import { quoted } from './quoted.js';
import type { Budget } from './budget.js';

/** One entry of a tar, its body still unread. */
export interface TarEntry {
  /** As stored: pax and GNU long names already put in. */
  readonly name: string;
  readonly kind: 'file' | 'link' | 'symlink' | 'directory' | 'fifo' | 'character-device' | 'block-device';
  readonly sizeBytes: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtimeMs: number;
  /** Target of links, '' for others. */
  readonly linkName: string;
  /** The whole body; an entry whose body is not asked for is skipped over. */
  read(): Promise<Uint8Array>;
}

/**
 * Walks a tar stream entry by entry, in order; `what` names it in errors. Checksums are checked, and a tar that ends before its end mark
 * is truncated. The stream is read to its end, so that a digest taken on the way covers every byte.
 */
export async function walkTar(
  bytes: ReadableStream<Uint8Array>,
  what: Named,
  budget: Budget,
  visit: (entry: TarEntry) => Promise<void>,
): Promise<void> {
  const decoder = createTarDecoder({ strict: true });
  const entries = bytes.pipeThrough<typeof decoder.readable extends ReadableStream<infer Entry> ? Entry : never>(decoder).getReader();
  let last = '';
  try {
    for (;;) {
      const { done, value } = await entries.read();
      if (done) return;
      const { header, body } = value;
      last = header.name;
      budget.takeEntry(last);
      if (last.length > MAX_PATH_LENGTH)
        throw new ImageFormatError((words) => words.longPath(nameIn(words, what), last.length, quoted(last)));
      let wasRead = false;
      const type = header.type ?? 'file';
      if (type === 'pax-header' || type === 'pax-global-header' || type === 'gnu-long-name' || type === 'gnu-long-link-name') {
        await body.cancel();
        continue;
      }
      const modifiedMs = header.mtime?.getTime() ?? 0;
      await visit({
        name: last,
        kind: type,
        sizeBytes: header.size,
        mode: (header.mode ?? 0) & 0o7777,
        uid: header.uid ?? 0,
        gid: header.gid ?? 0,
        mtimeMs: Number.isFinite(modifiedMs) ? Math.round(modifiedMs) : 0,
        linkName: header.linkname ?? '',
        read: () => {
          wasRead = true;
          return collect(body, header.size, what);
        },
      });
      if (!wasRead) await body.cancel();
    }
  } catch (error) {
    // The decoder's own pipe ends with the same error.
    await entries.cancel(error).catch(() => undefined);
    if (error instanceof ImageFormatError) throw error;
    const cause = error instanceof Error && error.cause instanceof ImageFormatError ? error.cause : null;
    if (cause) throw cause;
    const message = error instanceof Error ? error.message : '';
    const reason = /truncated/.test(message) ? 'truncated' : /checksum/.test(message) ? 'checksum' : 'other';
    throw new ImageFormatError((words) => words.brokenTar(nameIn(words, what), reason, last === '' ? '' : quoted(last)), { cause: error });
  }
}

async function collect(body: ReadableStream<Uint8Array>, sizeBytes: number, what: Named): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.byteLength;
  }
  if (length !== sizeBytes) throw new ImageFormatError((words) => words.brokenEntry(nameIn(words, what), sizeBytes, length));
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
