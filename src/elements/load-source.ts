import { ImageFormatError, readImages, sniffData } from '../images/images.js';
import { fetchBytes } from './fetch-bytes.js';
import type { StorySource } from './load-story.js';
import type { ErrorWords } from './messages/error-words.js';
import { runScript } from './run-script.js';
import { SourceError } from './source-error.js';
import type { Story } from './story.js';

/** Fetches a URL and makes a story of what is there, by its content: a demo script, an image archive, `docker inspect` output or a snapshot. */
export async function loadSource(url: string, source: StorySource): Promise<Story> {
  const bytes = await fetchBytes(url, source.baseUrl);
  const baseUrl = new URL(url, source.baseUrl).href;
  switch (sniffData(bytes)) {
    case 'archive':
      return storyOfArchive(url, bytes, source);
    case 'json':
      return storyOfJson(url, new TextDecoder().decode(bytes), source);
    case 'text':
      return runScript(new TextDecoder().decode(bytes), { ...source, baseUrl });
    case 'page':
      throw new SourceError(
        4,
        (words) => words.page(url),
        (words) => words.pageHint,
      );
    case 'unknown':
      throw new SourceError(4, (words) => words.unknown(url, describeBytes(words, bytes)));
  }
}

/** The archive, loaded as `docker load` does it: a story of one step. */
async function storyOfArchive(url: string, bytes: Uint8Array, source: StorySource): Promise<Story> {
  try {
    await readImages(bytes);
  } catch (error) {
    if (error instanceof ImageFormatError) throw new SourceError(3, (words, archives) => words.unreadable(url, error.sayIn(archives)));
    throw error;
  }
  const name = decodeURIComponent(new URL(url, source.baseUrl).pathname.split('/').at(-1) ?? '') || 'image.tar';
  const quoted = `'${name.replaceAll("'", "'\\''")}'`;
  const script = `docker load -i ${/^[\w.+-]+$/.test(name) ? name : quoted}`;
  return runScript(script, { ...source, files: { ...source.files, [name]: bytes } });
}

async function storyOfJson(url: string, text: string, source: StorySource): Promise<Story> {
  const loadSnapshot = await import('./load-snapshot.js');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new SourceError(3, (words) => words.noJson(url));
  }
  return loadSnapshot.storyOfSnapshot(json, source.store, null, url);
}

function describeBytes(words: ErrorWords, bytes: Uint8Array): string {
  if (bytes.length === 0) return words.emptyFile;
  const signature = signatures.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  return signature ? words.found[signature.kind] : words.otherBytes(bytes.length);
}

const signatures = [
  { kind: 'png', start: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'jpeg', start: [0xff, 0xd8, 0xff] },
  { kind: 'gif', start: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'pdf', start: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'zip', start: [0x50, 0x4b, 0x03, 0x04] },
] as const;
