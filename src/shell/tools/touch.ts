import type { Errno, FileOperation } from '../../model/file-system/operation.js';
import type { Process, Program } from '../process.js';
import { absolute } from './say.js';

/** `touch [-c] [-d time] file…`: new where missing, its time set where not. */
export const touch: Program = async (process) => {
  const { argv, files } = process;
  const nowMs = process.session.world.clockMs;
  const isPlain = argv.length > 1 && !argv.some((arg) => arg.startsWith('-'));
  const asked = isPlain
    ? { operands: argv.slice(1), creates: true, mtimeMs: nowMs }
    : (await import('./touch-options.js')).readTouchOptions(process, nowMs);
  if (!asked) return 1;
  let status = 0;
  for (const operand of asked.operands) {
    const path = absolute(process, operand);
    const { mtimeMs } = asked;
    const node = files.stat(path);
    if (node === 'ENOENT' && !asked.creates) continue;
    const isNew = typeof node === 'string';
    const errno = await change(process, isNew ? { op: 'write', path, content: '' } : { op: 'utimes', path, mtimeMs });
    if (errno) status = (await import('./touch-options.js')).complainTouch(process, operand, errno, isNew);
    else if (isNew && mtimeMs !== nowMs) await change(process, { op: 'utimes', path, mtimeMs });
  }
  return status;
};

/** Most often a new file: the engine's part for any other is fetched when it is needed. */
async function change({ session, files, credentials }: Process, operation: FileOperation): Promise<Errno | null> {
  await session.ready({ type: 'container/file', container: files.containerId, operation, credentials });
  return files.apply(operation);
}
