import { theArchive, type ArchiveWords } from './archive-words.js';
import { Budget } from './budget.js';
import { entryPath, linkedPath } from './entry-path.js';
import { ImageFormatError } from './image-format-error.js';
import { MAX_ARCHIVE_BYTES } from './limits.js';
import { quoted } from './quoted.js';
import { sniffData } from './sniff-data.js';
import { compressionOf, unpackBlob } from './unpack-blob.js';
import { walkTar } from './walk-tar.js';

/** Files of an archive or a layout by path without a leading slash: "index.json", "blobs/sha256/…". */
export type ArchiveFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The files of an image archive: a tar, or one packed whole with gzip or zstd, as `docker load` takes it. File bodies are views of the
 * data where it is a plain tar. The symlinks that `docker save` once wrote for layers used twice are followed inside the archive.
 */
export async function openArchive(data: Uint8Array | ReadableStream<Uint8Array>, budget: Budget): Promise<ArchiveFiles> {
  const bytes = data instanceof Uint8Array ? data : await collectStream(data);
  if (bytes.byteLength > MAX_ARCHIVE_BYTES) throw new ImageFormatError((words) => words.tooManyBytes(bytes.byteLength, MAX_ARCHIVE_BYTES));
  if (sniffData(bytes) !== 'archive') throw new ImageFormatError((words) => words.noArchive(describe(words, bytes)));
  const packed = compressionOf(bytes) !== 'none';
  // One chunk for the whole of a plain tar: its entries are then views, not copies.
  const stream = packed ? unpackBlob(bytes, theArchive, new Budget()).bytes : whole(bytes);
  const files = new Map<string, Uint8Array>();
  const links = new Map<string, string>();
  let heldBytes = 0;
  await walkTar(stream, theArchive, budget, async (entry) => {
    const path = entryPath(entry.name, theArchive).slice(1);
    if (entry.kind === 'symlink' || entry.kind === 'link') {
      const target = entry.kind === 'symlink' ? linkedPath(`/${path}`, entry.linkName) : entryPath(entry.linkName, theArchive);
      if (target === null || entry.linkName.startsWith('/')) {
        throw new ImageFormatError((words) => words.linkOut(words.archive, quoted(entry.name), quoted(entry.linkName)));
      }
      links.set(path, target.slice(1));
    } else if (entry.kind === 'file') {
      heldBytes += entry.sizeBytes;
      if (heldBytes > MAX_ARCHIVE_BYTES) throw new ImageFormatError((words) => words.holdsTooMuch(MAX_ARCHIVE_BYTES, quoted(entry.name)));
      files.set(path, await entry.read());
    }
  });
  for (const [path, target] of links) {
    const file = files.get(target);
    if (file) files.set(path, file);
  }
  return files;
}

function whole(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}

async function collectStream(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > MAX_ARCHIVE_BYTES) {
      await reader.cancel();
      throw new ImageFormatError((words) => words.tooManyBytes(null, MAX_ARCHIVE_BYTES));
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function describe(words: ArchiveWords, bytes: Uint8Array): string {
  switch (sniffData(bytes)) {
    case 'json':
      return words.foundJson;
    case 'page':
      return words.foundPage;
    case 'text':
      return words.foundText(quoted(new TextDecoder().decode(bytes.subarray(0, 40))));
    default:
      return bytes.byteLength === 0 ? words.foundNothing : words.foundBytes(bytes.byteLength);
  }
}
