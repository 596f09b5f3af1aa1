import type { Errno } from '../model/file-system/operation.js';
import { strerror } from '../model/file-system/strerror.js';
import type { Files, Place } from './process.js';

/** How a shell words its complaints. */
export interface Dialect {
  readonly kind: 'bash' | 'ash' | 'dash';
  notFound(shell: string, command: string): string;
  notExecutable(shell: string, command: string, errno: Errno): string;
  cannotCreate(shell: string, path: string, errno: Errno): string;
  cannotOpen(shell: string, path: string, errno: Errno): string;
  /** Any other message. */
  complain(shell: string, message: string): string;
  /** A builtin's own complaint: "cd: …". */
  complainOf(shell: string, builtin: string, message: string): string;
  /** Status of a shell that ends on a failed expansion. */
  readonly fatalStatus: number;
}

function bash(line: string): Dialect {
  const say = (shell: string, path: string, errno: Errno): string => `${shell}: ${line}${path}: ${strerror(errno)}\n`;
  return {
    kind: 'bash',
    notFound: (shell, command) =>
      command.includes('/') ? say(shell, command, 'ENOENT') : `${shell}: ${line}${command}: command not found\n`,
    notExecutable: (shell, command, errno) =>
      errno === 'EISDIR' ? `${shell}: ${line}${command}: Is a directory\n` : say(shell, command, errno),
    cannotCreate: say,
    cannotOpen: say,
    complain: (shell, message) => `${shell}: ${line}${message}\n`,
    complainOf: (shell, builtin, message) => `${shell}: ${line}${builtin}: ${message}\n`,
    fatalStatus: 1,
  };
}

const ash: Dialect = {
  kind: 'ash',
  notFound: (shell, command) => `${shell}: ${command}: not found\n`,
  notExecutable: (shell, command, errno) => `${shell}: ${command}: ${strerror(errno === 'EISDIR' ? 'EACCES' : errno)}\n`,
  cannotCreate: (shell, path, errno) =>
    `${shell}: can't create ${path}: ${errno === 'ENOENT' ? 'nonexistent directory' : strerror(errno)}\n`,
  cannotOpen: (shell, path, errno) => `${shell}: can't open ${path}: ${errno === 'ENOENT' ? 'no such file' : strerror(errno)}\n`,
  complain: (shell, message) => `${shell}: ${message}\n`,
  complainOf: (shell, builtin, message) => `${shell}: ${builtin}: line 0: ${message}\n`,
  fatalStatus: 2,
};

const dash: Dialect = {
  kind: 'dash',
  notFound: (shell, command) => `${shell}: 1: ${command}: not found\n`,
  notExecutable: (shell, command) => `${shell}: 1: ${command}: Permission denied\n`,
  cannotCreate: (shell, path, errno) =>
    `${shell}: 1: cannot create ${path}: ${errno === 'ENOENT' ? 'Directory nonexistent' : strerror(errno)}\n`,
  cannotOpen: (shell, path, errno) => `${shell}: 1: cannot open ${path}: ${errno === 'ENOENT' ? 'No such file' : strerror(errno)}\n`,
  complain: (shell, message) => `${shell}: 1: ${message}\n`,
  complainOf: (shell, builtin, message) => `${shell}: 1: ${builtin}: ${message}\n`,
  fatalStatus: 2,
};

const interactiveBash = bash('');
const scriptBash = bash('line 1: ');

/** True where busybox makes up the small tools: their wording is its own. */
export function hasBusybox(files: Files): boolean {
  return typeof files.stat('/bin/busybox') !== 'string';
}

/** The dialect of a shell by its name and by what the file system it runs on holds. */
export function dialectOf(shell: string, files: Files, where: Place): Dialect {
  const name = shell.slice(shell.lastIndexOf('/') + 1);
  if (where === 'host') return name === 'sh' ? dash : shell === 'bash' ? interactiveBash : scriptBash;
  if (name === 'bash') return scriptBash;
  return hasBusybox(files) || name === 'ash' ? ash : dash;
}
