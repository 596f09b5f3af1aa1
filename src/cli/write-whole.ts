import { rename, rm, writeFile } from 'node:fs/promises';
import { reasonOf } from './read-disk.js';
import { UsageError } from './usage-error.js';

/** Writes a file whole or not at all: it takes its name when its last byte is written. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw new UsageError(`can’t write ${path}: ${reasonOf(error)}`, { cause: error });
  }
}
