import { DiagramError } from './diagram-error.js';

/** Largest file taken from a URL, in bytes. */
const largestBytes = 2 ** 30;

/** All bytes of a URL, relative to a base; rejects with a DiagramError that names it. */
export async function fetchBytes(url: string, baseUrl: string): Promise<Uint8Array> {
  const response = await request(url, baseUrl);
  if (!response.ok)
    throw new DiagramError(2, `${url} can't be read: the server answered ${response.status} ${response.statusText}`.trimEnd());
  const length = Number(response.headers.get('content-length') ?? 0);
  if (length > largestBytes) throw new DiagramError(2, `${url} can't be read: it is larger than 1 GB`);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new DiagramError(2, `${url} can't be read: the connection broke off`);
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
    throw new DiagramError(2, `${url} can't be read: it is no URL`);
  }
  try {
    return await fetch(address);
  } catch {
    throw new DiagramError(2, `${url} can't be read: no answer, or the page may not ask there`);
  }
}
