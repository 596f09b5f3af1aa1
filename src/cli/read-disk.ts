import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from './usage-error.js';

/** Bytes of all files that one folder may bring. */
const MAX_FOLDER_BYTES = 1024 ** 3;
/** Files that one folder may bring. */
const MAX_FOLDER_FILES = 50_000;

/** A file's bytes; a usage error that names it where it can't be read. */
export async function readDisk(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** The bytes of a file that may be missing; null where it is. */
export async function readDiskIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch {
    return null;
  }
}

/** Whether a path is a folder; a usage error where it is not there at all. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`, { cause: error });
  }
}

/** All files below a folder by their path in it ("app/server.js"), sorted; symlinks to files are read through. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!(await isFolder(folder))) throw new UsageError(`${folder}: not a directory`);
  const files = new Map<string, Uint8Array>();
  let bytes = 0;
  const walk = async (prefix: string): Promise<void> => {
    const entries = await readdir(join(folder, prefix), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
      if (entry.isDirectory()) {
        await walk(path);
      } else if (entry.isFile() || (entry.isSymbolicLink() && (await isReadableFile(join(folder, path))))) {
        const content = await readDisk(join(folder, path));
        bytes += content.byteLength;
        files.set(path, content);
        if (files.size > MAX_FOLDER_FILES || bytes > MAX_FOLDER_BYTES) {
          throw new UsageError(`${folder}: more than ${MAX_FOLDER_FILES} files or ${MAX_FOLDER_BYTES} bytes`);
        }
      }
    }
  };
  await walk('');
  return files;
}

async function isReadableFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** Why the disk refused, in a few words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  switch (code) {
    case 'ENOENT':
      return 'no such file or directory';
    case 'EACCES':
      return 'permission denied';
    case 'EISDIR':
      return 'is a directory';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
