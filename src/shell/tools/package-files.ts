import { parentPath } from '../../model/file-system/lookup.js';
import type { Process } from '../process.js';
import { otherPackage, packageSizes, type PackageFacts } from './package-sizes.js';

/** Puts a file of a size where there is none, with the directories above it. */
export function place(process: Process, path: string, sizeBytes: number, mode = 0o644): boolean {
  makeParents(process, path);
  return process.files.apply({ op: 'allocate', path, sizeBytes, mode }) === null;
}

/** The same for a text. */
export function placeText(process: Process, path: string, content: string, append = false): boolean {
  makeParents(process, path);
  return process.files.apply({ op: 'write', path, content, append }) === null;
}

/** Makes the directories above a path that are not there. */
export function makeParents(process: Process, path: string): void {
  const parent = parentPath(path);
  if (typeof process.files.stat(parent) !== 'string') return;
  makeParents(process, parent);
  process.files.apply({ op: 'mkdir', path: parent });
}

/** True where something is at the path. */
export function exists(process: Process, path: string): boolean {
  return typeof process.files.stat(path) !== 'string';
}

/** What is taken of a package. */
export function factsOf(name: string): PackageFacts {
  return (Object.hasOwn(packageSizes, name) ? packageSizes[name] : undefined) ?? otherPackage;
}
