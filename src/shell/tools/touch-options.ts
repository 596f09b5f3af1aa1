import type { Errno } from '../../model/file-system/operation.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import type { Process } from '../process.js';
import { complainMissing } from './complain-missing.js';
import { readOptions } from './options.js';
import { parseTime } from './parse-time.js';
import { absolute, complain } from './say.js';

/** What a `touch` with options is to do. */
export interface TouchOptions {
  readonly operands: readonly string[];
  /** False where files that are missing stay so. */
  readonly creates: boolean;
  readonly mtimeMs: number;
}

/** Reads the options of `touch`; null where they were complained of. */
export function readTouchOptions(process: Process, nowMs: number): TouchOptions | null {
  const options = readOptions(process, 'camd:t:r:h', { 'no-create': 'c', date: 'd', reference: 'r' });
  if (!options) return null;
  if (options.operands.length === 0) {
    complainMissing(process, 'missing file operand');
    return null;
  }
  const reference = options.has('r') ? process.files.stat(absolute(process, options.value('r') ?? '')) : 'ENOENT';
  const given = options.has('d') ? parseTime(options.value('d') ?? '', nowMs) : undefined;
  const mtimeMs = given ?? (typeof reference === 'string' ? nowMs : reference.mtimeMs);
  return { operands: options.operands, creates: !options.has('c'), mtimeMs };
}

/** Says why a file could not be touched; the status to end with. */
export function complainTouch(process: Process, operand: string, errno: Errno, isNew: boolean): 1 {
  const what = isNew ? 'cannot touch' : 'setting times of';
  return complain(process, `${hasBusybox(process.files) ? operand : `${what} '${operand}'`}: ${strerror(errno)}`);
}
