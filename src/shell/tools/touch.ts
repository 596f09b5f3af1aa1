import { strerror } from '../../model/file-system/strerror.js';
import type { Errno, FileOperation } from '../../model/file-system/operation.js';
import { hasBusybox } from '../dialect.js';
import type { Process, Program } from '../process.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';

/** `touch [-c] [-d time] file…`: new where missing, its time set where not. */
export const touch: Program = async (process) => {
  const options = readOptions(process, 'camd:t:r:h', { 'no-create': 'c', date: 'd', reference: 'r' });
  if (!options) return 1;
  if (options.operands.length === 0) return (await import('./complain-missing.js')).complainMissing(process, 'missing file operand');
  const nowMs = process.session.world.clockMs;
  const reference = options.has('r') ? process.files.stat(absolute(process, options.value('r') ?? '')) : 'ENOENT';
  const given = options.has('d') ? (await import('./parse-time.js')).parseTime(options.value('d') ?? '', nowMs) : undefined;
  const mtimeMs = given ?? (typeof reference === 'string' ? nowMs : reference.mtimeMs);
  let status = 0;
  for (const operand of options.operands) {
    const path = absolute(process, operand);
    const node = process.files.stat(path);
    if (node === 'ENOENT' && options.has('c')) continue;
    const isNew = typeof node === 'string';
    const errno = await change(process, isNew ? { op: 'write', path, content: '' } : { op: 'utimes', path, mtimeMs });
    if (errno)
      status = complain(
        process,
        hasBusybox(process.files)
          ? `${operand}: ${strerror(errno)}`
          : isNew
            ? `cannot touch '${operand}': ${strerror(errno)}`
            : `setting times of '${operand}': ${strerror(errno)}`,
      );
    else if (isNew && mtimeMs !== nowMs) await change(process, { op: 'utimes', path, mtimeMs });
  }
  return status;
};

/** Most often a new file: the engine's part for any other is fetched when it is needed. */
async function change({ session, files, credentials }: Process, operation: FileOperation): Promise<Errno | null> {
  await session.ready({ type: 'container/file', container: files.containerId, operation, credentials });
  return files.apply(operation);
}
