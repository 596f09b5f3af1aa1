import { resolvePath } from '../../model/file-system/lookup.js';
import { strerror } from '../../model/file-system/strerror.js';
import type { Builtin } from './builtin-table.js';
import { outputOf } from './shell-io.js';

/** `cd`: to a directory, home, or back with `-`. */
export const changeDirectory: Builtin = (shell, argv, io) => {
  const { state, surroundings } = shell;
  const args = argv.slice(1).filter((arg) => !/^(-[LP]|--)$/.test(arg));
  const isBack = args[0] === '-';
  const target = isBack ? state.variables.get('OLDPWD') : (args[0] ?? state.variables.get('HOME'));
  if (target === undefined) {
    outputOf(io, 2).write(shell.complain(isBack ? 'cd: OLDPWD not set' : 'cd: HOME not set'));
    return 1;
  }
  const path = resolvePath(state.cwd, target);
  const node = surroundings.files.stat(path);
  const errno = typeof node === 'string' ? node : node.kind === 'directory' ? null : 'ENOTDIR';
  if (errno) {
    const { kind } = shell.dialect;
    const message =
      kind === 'bash' ? `${target}: ${strerror(errno)}` : `can't cd to ${target}${kind === 'ash' ? `: ${strerror(errno)}` : ''}`;
    outputOf(io, 2).write(shell.dialect.complainOf(state.name, 'cd', message));
    return shell.dialect.fatalStatus;
  }
  shell.assign('OLDPWD', state.cwd);
  state.cwd = path;
  shell.assign('PWD', path);
  if (isBack) outputOf(io, 1).write(path + '\n');
  return 0;
};
