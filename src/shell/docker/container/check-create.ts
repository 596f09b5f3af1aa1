import { resolvePath } from '../../../model/file-system/lookup.js';
import type { Call } from '../command.js';
import type { Created } from './create-container.js';

/** What is wrong with `--pull` and `--cidfile` before anything is made; null where nothing is. */
export function checkCreate({ flags, process }: Call): Created | null {
  const cidFile = flags.text('cidfile');
  if (!['always', 'missing', 'never', ''].includes(flags.text('pull')))
    return { error: `invalid pull option: '${flags.text('pull')}': must be one of "always", "missing" or "never"`, usage: true };
  if (cidFile && process.files.stat(resolvePath(process.cwd, cidFile)) !== 'ENOENT')
    return { error: `container ID file found, make sure the other container isn't running or delete ${cidFile}`, usage: false };
  return null;
}
