import { resolvePath } from '../../../model/file-system/lookup.js';
import { contentBytes } from '../../byte-text.js';
import type { Process } from '../../process.js';
import { readFile } from '../../read-files.js';

/** Bytes of a file that a command names, from the host's files or from outside (an URL, the real disk); a string says why there are none. */
export async function readBytes(process: Process, path: string): Promise<Uint8Array | string> {
  const content = readFile(process.files, resolvePath(process.cwd, path));
  if (typeof content !== 'string' || !isErrno(process, path)) {
    if (content instanceof Uint8Array) return content;
    return contentBytes(content);
  }
  const outside = await process.session.readOutside(path);
  if (outside) return outside;
  return content === 'EISDIR' ? `read ${path}: is a directory` : `open ${path}: no such file or directory`;
}

/** Whether a path names no file to read, as reading tells with an errno where a file's text would stand. */
function isErrno(process: Process, path: string): boolean {
  const node = process.files.stat(resolvePath(process.cwd, path));
  return typeof node === 'string' || node.kind === 'directory';
}
