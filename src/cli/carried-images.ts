import { join } from 'node:path';
import { packTar } from 'modern-tar';
import { isFolder, readDisk, readFolder } from './read-disk.js';

/** The bytes of what `--images` names, for a page to carry: archives as they are, a layout's folder as one. */
export async function carriedImages(paths: readonly string[]): Promise<readonly Uint8Array[]> {
  const carried: Uint8Array[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) {
      carried.push(await readDisk(path));
      continue;
    }
    const files = await readFolder(path);
    if (files.has('index.json') || files.has('manifest.json')) {
      carried.push(await packTar(Array.from(files, ([name, body]) => ({ header: { name, size: body.byteLength }, body }))));
      continue;
    }
    for (const name of files.keys()) if (/\.(?:tar|tar\.gz|tgz|tar\.zst)$/.test(name)) carried.push(await readDisk(join(path, name)));
  }
  return carried;
}
