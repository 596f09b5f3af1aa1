import type { FileNode } from './file-node.js';

const kindLetters: Readonly<Record<FileNode['kind'], string>> = {
  file: '-',
  directory: 'd',
  symlink: 'l',
  fifo: 'p',
  socket: 's',
  character: 'c',
  block: 'b',
};

/** What a file is and who may do what with it, as `ls -l` has it: "drwxr-xr-x". */
export function modeLetters({ kind, mode }: Pick<FileNode, 'kind' | 'mode'>): string {
  return kindLetters[kind] + permissionLetters(mode);
}

/** The same without the kind: "rwxr-xr-x". */
export function permissionLetters(mode: number): string {
  const triple = (bits: number, special: boolean, letter: string): string =>
    (bits & 4 ? 'r' : '-') + (bits & 2 ? 'w' : '-') + (special ? (bits & 1 ? letter : letter.toUpperCase()) : bits & 1 ? 'x' : '-');
  return (
    triple((mode >> 6) & 7, (mode & 0o4000) !== 0, 's') +
    triple((mode >> 3) & 7, (mode & 0o2000) !== 0, 's') +
    triple(mode & 7, (mode & 0o1000) !== 0, 't')
  );
}
