import type { Errno, FileOperation } from '../../model/file-system/operation.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import { findUser } from '../find-user.js';
import type { Process, Program } from '../process.js';
import { complainMissing } from './complain-missing.js';
import { readMode } from './mode-bits.js';
import { readOptions } from './options.js';
import { absolute, complain } from './say.js';

type Change = (path: string) => FileOperation;

/** `chmod [-R] mode file…`. */
export const chmod: Program = (process) => {
  // A mode like -x is no option.
  const [mode, ...operands] = process.argv.slice(1).filter((arg) => !/^-(R|v|f|c|-recursive)$/.test(arg));
  if (mode === undefined || operands.length === 0)
    return complainMissing(process, mode === undefined ? 'missing operand' : `missing operand after '${mode}'`);
  if (readMode(mode, 0, false) === null)
    return complain(process, hasBusybox(process.files) ? `invalid mode '${mode}'` : `invalid mode: '${mode}'`);
  return changeAll(process, operands, 'mode', isRecursive(process), (path) => {
    const node = process.files.stat(path);
    return {
      op: 'chmod',
      path,
      mode: readMode(mode, typeof node === 'string' ? 0 : node.mode, typeof node !== 'string' && node.kind === 'directory') ?? 0,
    };
  });
};

/** `chown [-R] user[:group] file…`. */
export const chown: Program = (process) => {
  const options = readOptions(process, 'RvfhcHLP', { recursive: 'R' });
  if (!options) return 1;
  const [owner, ...operands] = options.operands;
  if (owner === undefined || operands.length === 0) return complainMissing(process);
  const [user = '', group] = owner.split(/[:.]/);
  const found = findUser(process.files, group === undefined || group === '' ? user || '0' : `${user || '0'}:${group}`);
  if (typeof found === 'string') return complainOwner(process, owner, user, group, found);
  return changeAll(process, operands, 'owner', options.has('R'), (path) => {
    const node = process.files.stat(path, { follow: !options.has('h') });
    const before = typeof node === 'string' ? { uid: 0, gid: 0 } : node;
    return {
      op: 'chown',
      path,
      uid: user === '' ? before.uid : found.credentials.uid,
      gid: group === undefined ? before.gid : found.credentials.gid,
      follow: !options.has('h'),
    };
  });
};

/** `chgrp [-R] group file…`. */
export const chgrp: Program = (process) => {
  const [group = '', ...rest] = process.argv.slice(1).filter((arg) => !arg.startsWith('-'));
  const found = findUser(process.files, `0:${group}`);
  if (typeof found === 'string') return complainOwner(process, group, '', group, found);
  return changeAll(process, rest, 'group', isRecursive(process), (path) => {
    const node = process.files.stat(path);
    return { op: 'chown', path, uid: typeof node === 'string' ? 0 : node.uid, gid: found.credentials.gid };
  });
};

function isRecursive(process: Process): boolean {
  return process.argv.some((arg) => arg === '-R' || arg === '--recursive');
}

function complainOwner(process: Process, owner: string, user: string, group: string | undefined, problem: string): 1 {
  const isGroup = problem.includes('group');
  if (hasBusybox(process.files)) return complain(process, isGroup ? `unknown group ${group ?? ''}` : `unknown user ${user}`);
  return complain(process, `invalid ${isGroup ? 'group' : 'user'}: '${owner}'`);
}

function changeAll(process: Process, operands: readonly string[], what: string, isRecursive: boolean, change: Change): number {
  let status = 0;
  const complainAt = (shown: string, errno: Errno): void => {
    const isMissing = errno === 'ENOENT' || errno === 'ENOTDIR';
    const core = isMissing
      ? `cannot access '${shown}': `
      : what === 'mode'
        ? `changing permissions of '${shown}': `
        : `changing ${what === 'group' ? 'group' : 'ownership'} of '${shown}': `;
    status = complain(process, hasBusybox(process.files) ? `${shown}: ${strerror(errno)}` : core + strerror(errno));
  };
  const visit = (path: string, shown: string): void => {
    const node = process.files.stat(path, { follow: false });
    if (typeof node === 'string') return complainAt(shown, node);
    if (node.kind !== 'symlink' || !isRecursive) {
      const errno = process.files.apply(change(path));
      if (errno) complainAt(shown, errno);
    }
    if (isRecursive && node.kind === 'directory')
      for (const name of [...node.children.keys()].sort()) visit(`${path === '/' ? '' : path}/${name}`, `${shown}/${name}`);
  };
  for (const operand of operands) visit(absolute(process, operand), operand);
  return status;
}
