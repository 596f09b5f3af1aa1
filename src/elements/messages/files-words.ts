import type { FileNode } from '../../model/file-system/file-node.js';
import type { SizePart } from '../../scene/file-sizes.js';

/** What the file lens says. Names of layers come as `ownLayer`, `layer` and the like say them, sizes as text. */
export interface FilesWords {
  /** The two views, and what chooses between them. */
  readonly layers: string;
  readonly sizes: string;
  readonly view: string;
  /** Accessible names. */
  readonly tree: string;
  readonly stack: string;
  readonly content: string;
  readonly path: string;
  readonly root: string;
  /** Headings of columns. */
  readonly name: string;
  readonly size: string;
  readonly illustrative: string;
  readonly illustrativeNote: string;
  readonly nothing: (name: string) => string;
  /** Where neither a container nor an image is named. */
  readonly unnamed: string;
  readonly more: (count: number) => string;
  readonly without: (count: number) => string;
  readonly unlisted: (size: string) => string;
  readonly compressed: (size: string) => string;
  readonly marks: Readonly<Record<'A' | 'C' | 'D', string>>;
  readonly fileKinds: Readonly<Record<FileNode['kind'], string>>;
  readonly states: Readonly<Record<'seen' | 'merged' | 'whiteout' | 'hidden', string>>;
  readonly opaque: string;
  readonly hiddenBy: (layer: string) => string;
  /** Kinds of bytes, and what several small files together are called. */
  readonly bytes: Readonly<Record<SizePart['kind'], string>>;
  readonly hidden: string;
  readonly list: (parts: readonly string[]) => string;
  readonly others: string;
  readonly rest: (label: string) => string;

  /** What layers are called. */
  readonly ownLayer: (container: string) => string;
  readonly layer: (number: number, label: string) => string;
  readonly engineLayer: string;
  readonly unlistedLayer: string;
  readonly engineMount: string;

  /** What happens to a path on its way through the layers: a sentence or two. */
  readonly start: string;
  readonly missing: (path: string) => string;
  /** `kept` is the layer below that still holds it, '' for none. */
  readonly whiteout: (layer: string, kept: string) => string;
  readonly covered: (by: string, layer: string) => string;
  readonly madeAnew: (layer: string) => string;
  readonly merged: (layers: number) => string;
  readonly alone: (layer: string) => string;
  readonly readFrom: (layer: string) => string;
  readonly onlyIn: (layer: string) => string;
  readonly copyRead: (layer: string, below: string) => string;
  readonly upperRead: (layer: string, below: string) => string;
}
