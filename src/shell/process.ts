import type { Directory, FileNode } from '../model/file-system/file-node.js';
import type { Credentials, Errno, FileOperation } from '../model/file-system/operation.js';
import type { Session } from './session.js';

/**
 * A program that a line can name: `cat`, `docker`, `npm`. It reads and writes through the process it is given and nothing else,
 * so the same `cat` serves the host, `docker exec` and a Dockerfile's RUN. Resolves to the exit status.
 */
export type Program = (process: Process) => number | Promise<number>;

/** Where a program runs: on the host, or in a container or a build stage. */
export type Place = 'host' | 'container';

/** What a running program sees. */
export interface Process {
  /** Name as typed first. */
  readonly argv: readonly string[];
  /** Exported variables only. */
  readonly env: ReadonlyMap<string, string>;
  readonly cwd: string;
  readonly credentials: Credentials;
  readonly files: Files;
  readonly where: Place;
  /** All of standard input, '' where nothing is piped in; null where none is attached. Reading it takes it: no later command sees the same text. Bytes that are not UTF-8 come as in byte-text.ts. */
  readonly stdin: string | null;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly session: Session;
  /** Waits in virtual time: the session's clock moves, background processes get their turn. Throws `ProcessKilled` if killed meanwhile. */
  sleep(ms: number): Promise<void>;
  /** Runs another program (as `xargs`, `sh -c`, `env` do) in this process's surroundings; 127 with a message where there is none. */
  spawn(argv: readonly string[], changes?: ProcessChanges): Promise<number>;
}

/** What a spawned program may see differently. */
export type ProcessChanges = Partial<Pick<Process, 'env' | 'cwd' | 'stdin' | 'stdout' | 'stderr' | 'credentials'>>;

export interface Stream {
  /** Throws `LimitReached` past the run's 10 MB. Bytes that are not UTF-8 go as in byte-text.ts. */
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Takes so many bytes that nobody looks at, by size alone; only where a file does. */
  fill?(sizeBytes: number): void;
  /** Takes text that is repeated without end; only where a pipe does, whose reader stops when it has enough. */
  repeat?(text: string): void;
}

/** A file system as one user's programs see it: the host's, a container's merged view with its mounts, a build stage's. Paths are absolute: callers resolve against their `cwd` with `resolvePath`. */
export interface Files {
  /** The node a path names, symlinks followed unless told; an errno where it names nothing. */
  stat(path: string, options?: { readonly follow?: boolean }): FileNode | Errno;
  /** Does one system call; an errno where it is refused. */
  apply(operation: FileOperation): Errno | null;
  /** The whole tree, for walking. */
  root(): Directory;
  /** Whose programs see them so. */
  readonly credentials: Credentials;
  /** Notes that a file was read (read-files.ts reads them). */
  noteRead(path: string): void;
  /** Container whose files they are; '' for the host and a build stage. */
  readonly containerId: string;
  /** What an operation would be refused for, without doing it. */
  check(operation: FileOperation): Errno | null;
  /** True where every file of it is known by name, so that a program that isn't there is not there. */
  readonly complete: boolean;
}
