/**
 * A change to a file system, one system call each, with absolute, normalised paths. Programs are made of these, so that the
 * overlay's own behaviour (copy-up, whiteout, EXDEV for a lower directory's rename) shows in them as it does on a real engine.
 */
export type FileOperation =
  | {
      readonly op: 'write';
      readonly path: string;
      readonly content: string | Uint8Array;
      readonly append?: boolean | undefined;
      readonly mode?: number | undefined;
    }
  /** A file of this size whose bytes nobody will ask for (a package's library, `dd` from /dev/zero). */
  | { readonly op: 'allocate'; readonly path: string; readonly sizeBytes: number; readonly mode?: number | undefined }
  | { readonly op: 'mkdir'; readonly path: string; readonly mode?: number | undefined }
  | { readonly op: 'unlink'; readonly path: string }
  | { readonly op: 'rmdir'; readonly path: string }
  | { readonly op: 'rename'; readonly path: string; readonly to: string }
  | { readonly op: 'symlink'; readonly path: string; readonly target: string }
  | { readonly op: 'link'; readonly path: string; readonly existing: string }
  | { readonly op: 'mkfifo'; readonly path: string; readonly mode?: number | undefined }
  | { readonly op: 'chmod'; readonly path: string; readonly mode: number; readonly follow?: boolean | undefined }
  | { readonly op: 'chown'; readonly path: string; readonly uid: number; readonly gid: number; readonly follow?: boolean | undefined }
  | { readonly op: 'utimes'; readonly path: string; readonly mtimeMs: number };

/** Why an operation or a look-up is refused, by its errno name; `strerror` has the words. */
export type Errno =
  | 'ENOENT'
  | 'EACCES'
  | 'EEXIST'
  | 'ENOTDIR'
  | 'EISDIR'
  | 'ENOTEMPTY'
  | 'EROFS'
  | 'EXDEV'
  | 'ELOOP'
  | 'EPERM'
  | 'EINVAL'
  | 'EBUSY'
  | 'ENAMETOOLONG'
  | 'ENOSPC';

/** Whose permissions count: root may do everything but write to a read-only file system. */
export interface Credentials {
  readonly uid: number;
  readonly gid: number;
}
