import { DiagramError } from './diagram-error.js';
import { SourceError } from './source-error.js';

/** Largest file taken from a URL, in bytes. */
const largestBytes = 2 ** 30;

/** All bytes of a URL, relative to a base; rejects with a DiagramError that names it. */
export async function fetchBytes(url: string, baseUrl: string): Promise<Uint8Array> {
  const response = await request(url, baseUrl);
  if (!response.ok) throw new SourceError(2, (words) => words.status(url, `${response.status} ${response.statusText}`.trimEnd()));
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > largestBytes) throw new SourceError(2, (words) => words.tooLarge(url));
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new SourceError(2, (words) => words.brokenOff(url));
  }
}

/** The same, null where there is nothing at the URL. */
export async function fetchIfThere(url: string, baseUrl: string): Promise<Uint8Array | null> {
  try {
    return await fetchBytes(url, baseUrl);
  } catch (error) {
    if (error instanceof DiagramError) return null;
    throw error;
  }
}

async function request(url: string, baseUrl: string): Promise<Response> {
  let address: URL;
  try {
    address = new URL(url, baseUrl);
  } catch {
    throw new SourceError(2, (words) => words.noUrl(url));
  }
  try {
    return await fetch(address);
  } catch {
    throw new SourceError(2, (words) => words.noAnswer(url));
  }
}
