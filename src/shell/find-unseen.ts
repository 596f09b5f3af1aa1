import { assumeExecutable } from './assume-executable.js';
import { dialectOf, hasBusybox } from './dialect.js';
import type { Executable } from './find-executable.js';
import type { Process } from './process.js';
import { isBusyboxApplet } from './tool-names.js';

/** The program of a process where no file shows it but it can be taken to be there; else the status of the shell that says it is not. */
export function findUnseen(process: Process, shell: string | undefined): Executable | number {
  const { argv, files, env, cwd, credentials, where } = process;
  const [name = ''] = argv;
  const found = assumeExecutable(files, name, env.get('PATH'), cwd, credentials, where);
  if ('path' in found) return found;
  const dialect = dialectOf(shell ?? 'sh', files, where);
  const isMissing = found.errno === 'ENOENT' || found.errno === 'ENOTDIR';
  const isApplet = found.errno === 'ENOENT' && shell !== undefined && dialect.kind === 'ash' && isBusyboxApplet(name) && hasBusybox(files);
  if (isApplet) return { path: `/bin/${name}`, node: null };
  process.stderr.write(isMissing ? dialect.notFound(shell ?? 'sh', name) : dialect.notExecutable(shell ?? 'sh', name, found.errno));
  return isMissing ? 127 : 126;
}
