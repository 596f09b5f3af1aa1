/**
 * What a path can name in any file system of the model: the host's, a layer's, a container's, a volume's.
 * Nodes are immutable and shared freely between trees; a change makes new nodes along the path only.
 */
export type FileNode = RegularFile | Directory | Symlink | SpecialFile;

/** What every node carries, in the words of `stat(2)`. */
export interface FileAttributes {
  /** Permission bits with setuid, setgid and sticky: 0o0000 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Virtual time, milliseconds since the epoch. */
  readonly mtimeMs: number;
}

export interface RegularFile extends FileAttributes {
  readonly kind: 'file';
  readonly sizeBytes: number;
  /** The bytes where they are known: text as a string, anything else as bytes; absent for files known by name and size only. */
  readonly content?: string | Uint8Array | undefined;
  /** Hard links of one file share this number within one tree; absent where there is one name only. */
  readonly inode?: number | undefined;
}

export interface Directory extends FileAttributes {
  readonly kind: 'directory';
  /** By name, in no promised order: listings sort. */
  readonly children: ReadonlyMap<string, FileNode>;
}

export interface Symlink extends FileAttributes {
  readonly kind: 'symlink';
  /** As written, relative or absolute. */
  readonly target: string;
}

export interface SpecialFile extends FileAttributes {
  readonly kind: 'fifo' | 'socket' | 'character' | 'block';
}
