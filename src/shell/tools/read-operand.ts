import type { Errno } from '../../model/file-system/operation.js';
import { strerror } from '../../model/file-system/strerror.js';
import { contentText } from '../byte-text.js';
import { hasBusybox } from '../dialect.js';
import type { Process } from '../process.js';
import { absolute, complain } from './say.js';
import { isErrnoName, readFile } from '../read-files.js';

/** Text of a file operand (`wantedBytes` of a device without end), `-` for standard input; null after a complaint in the words of the image's tools. */
export function readOperand(process: Process, path: string, wantedBytes?: number): string | null {
  if (path === '-') return process.stdin ?? '';
  const content = path === '' ? 'ENOENT' : readFile(process.files, absolute(process, path), wantedBytes);
  if (!isErrnoName(content)) return contentText(content);
  complainOpen(process, path, content);
  return null;
}

/** Text of all operands, or of standard input where there are none; status 1 where one could not be read. */
export function readOperands(
  process: Process,
  operands: readonly string[],
  wantedBytes?: number,
): { readonly texts: { readonly name: string; readonly text: string }[]; readonly status: number } {
  const texts: { name: string; text: string }[] = [];
  let status = 0;
  for (const name of operands.length > 0 ? operands : ['-']) {
    const text = readOperand(process, name, wantedBytes);
    if (text === null) status = 1;
    else texts.push({ name, text });
  }
  return { texts, status };
}

/** Says that a file can't be opened for reading. */
export function complainOpen(process: Process, path: string, errno: Errno): void {
  const tool = process.argv[0] ?? '';
  if (hasBusybox(process.files)) {
    const isReading = errno === 'EISDIR';
    complain(
      process,
      isReading
        ? tool === 'cat'
          ? 'read error: Is a directory'
          : `${path}: Is a directory`
        : `${busyboxOpen.has(tool) ? `can't open '${path}'` : path}: ${strerror(errno)}`,
    );
    return;
  }
  if (coreOpenFor.has(tool) && errno !== 'EISDIR') complain(process, `cannot open '${path}' for reading: ${strerror(errno)}`);
  else if (tool === 'sort' && errno !== 'EISDIR') complain(process, `cannot read: ${path}: ${strerror(errno)}`);
  else if (tool === 'sed')
    complain(process, errno === 'EISDIR' ? `couldn't edit ${path}: not a regular file` : `can't read ${path}: ${strerror(errno)}`);
  else complain(process, `${path}: ${strerror(errno)}`);
}

const busyboxOpen: ReadonlySet<string> = new Set([
  'cat',
  'tail',
  'md5sum',
  'sha256sum',
  'sha1sum',
  'tee',
  'awk',
  'tar',
  'cut',
  'nl',
  'od',
  'base64',
  'rev',
  'tac',
]);
const coreOpenFor: ReadonlySet<string> = new Set(['head', 'tail']);
