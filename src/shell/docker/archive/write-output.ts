import { resolvePath } from '../../../model/file-system/lookup.js';
import { bytesToText } from '../../byte-text.js';
import { fail, type Call } from '../command.js';
import { ARCHIVE_LIMIT } from './write-tar.js';

/** Sends an archive where `-o` says, or to standard output, which must not be a terminal. */
export function writeOutput(call: Call, archive: () => Uint8Array | null): number {
  const { flags, process } = call;
  const path = flags.text('output');
  if (!path && process.stdout.isTerminal) return fail(call, 'cowardly refusing to save to a terminal. Use the -o flag or redirect');
  const data = archive();
  if (!data) return fail(call, `the archive would be larger than the ${ARCHIVE_LIMIT / 1024 / 1024} MB that a demo writes`);
  if (!path) {
    process.stdout.write(bytesToText(data));
    return 0;
  }
  const errno = process.files.apply({ op: 'write', path: resolvePath(process.cwd, path), content: data });
  if (!errno) return 0;
  if (errno === 'ENOENT')
    return fail(
      call,
      `failed to save image: invalid output path: directory ${JSON.stringify(path.split('/').slice(0, -1).join('/') || '.')} does not exist`,
    );
  return fail(call, `open ${path}: ${errno === 'EISDIR' ? 'is a directory' : 'permission denied'}`);
}
