import { ImageFormatError, readImages, sniffData } from '../images/images.js';
import { DiagramError } from './diagram-error.js';
import { fetchBytes } from './fetch-bytes.js';
import type { StorySource } from './load-story.js';
import { runScript } from './run-script.js';
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
      throw new DiagramError(4, `${url} is no demo script: an HTML page was found there`, {
        hint: 'Is the address right? Many servers send a page for a missing file.',
      });
    case 'unknown':
      throw new DiagramError(4, `${url} is no demo script, image archive or inspect output: ${describeBytes(bytes)} found there`);
  }
}

/** The archive, loaded as `docker load` does it: a story of one step. */
async function storyOfArchive(url: string, bytes: Uint8Array, source: StorySource): Promise<Story> {
  try {
    await readImages(bytes);
  } catch (error) {
    if (error instanceof ImageFormatError) throw new DiagramError(3, `${url} can't be read: ${error.message}`);
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
    throw new DiagramError(3, `${url} can't be read: it starts like JSON but is none`);
  }
  return loadSnapshot.storyOfSnapshot(json, source.store, null, url);
}

function describeBytes(bytes: Uint8Array): string {
  if (bytes.length === 0) return 'an empty file was';
  const signature = signatures.find(({ start }) => start.every((byte, index) => bytes[index] === byte));
  return signature ? `${signature.name} was` : `${bytes.length} bytes of another kind were`;
}

const signatures = [
  { name: 'a PNG picture', start: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'a JPEG picture', start: [0xff, 0xd8, 0xff] },
  { name: 'a GIF picture', start: [0x47, 0x49, 0x46, 0x38] },
  { name: 'a PDF document', start: [0x25, 0x50, 0x44, 0x46] },
  { name: 'a zip archive', start: [0x50, 0x4b, 0x03, 0x04] },
];
