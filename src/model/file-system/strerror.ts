import type { Errno } from './operation.js';

const WORDS: Readonly<Record<Errno, string>> = {
  ENOENT: 'No such file or directory',
  EACCES: 'Permission denied',
  EEXIST: 'File exists',
  ENOTDIR: 'Not a directory',
  EISDIR: 'Is a directory',
  ENOTEMPTY: 'Directory not empty',
  EROFS: 'Read-only file system',
  EXDEV: 'Invalid cross-device link',
  ELOOP: 'Too many levels of symbolic links',
  EPERM: 'Operation not permitted',
  EINVAL: 'Invalid argument',
  EBUSY: 'Device or resource busy',
  ENAMETOOLONG: 'File name too long',
  ENOSPC: 'No space left on device',
};

/** An errno in the words of glibc's strerror(3). */
export function strerror(errno: Errno): string {
  return WORDS[errno];
}
