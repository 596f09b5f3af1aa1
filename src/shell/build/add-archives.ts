import type { Change, Changeset } from '../../model/file-system/changeset.js';
import type { Directory, FileNode } from '../../model/file-system/file-node.js';
import { joinPath } from '../../model/file-system/lookup.js';
import { contentBytes } from '../byte-text.js';
import type { CopyOptions } from './copy-changes.js';
import { realPath, withParents } from './copy-changes.js';
import type { Source } from './match-sources.js';

/** What ADD unpacks, and the sources that are left to be copied as they are. */
export interface AddedArchives {
  readonly sources: readonly Source[];
  /** null where no source is an archive. */
  readonly changes: Changeset | null;
}

/** Unpacks the local tar archives among ADD's sources (plain, gzip or zstd) into the destination. */
export async function addArchives(
  root: Directory,
  destination: string,
  sources: readonly Source[],
  options: CopyOptions,
): Promise<AddedArchives> {
  const rest: Source[] = [];
  const puts = new Map<string, FileNode>();
  for (const source of sources) {
    const files = await unpacked(source);
    if (!files) rest.push(source);
    else for (const [path, node] of files) puts.set(joinPath(realPath(root, destination), path.slice(1)), node);
  }
  return { sources: rest, changes: puts.size === 0 && rest.length === sources.length ? null : withParents(root, puts, options) };
}

async function unpacked({ name, node }: Source): Promise<ReadonlyMap<string, FileNode> | null> {
  if (node.kind !== 'file' || node.content === undefined) return null;
  const bytes = contentBytes(node.content);
  const sniffDataModule = await import('../../images/sniff-data.js');
  if (sniffDataModule.sniffData(bytes) !== 'archive') return null;
  const [readLayerModule, budgetModule, errorModule] = await Promise.all([
    import('../../images/read-layer.js'),
    import('../../images/budget.js'),
    import('../../images/image-format-error.js'),
  ]);
  try {
    const { changes } = await readLayerModule.readLayer(bytes, name, new budgetModule.Budget());
    return new Map(
      [...changes].flatMap(([path, change]: [string, Change]): [string, FileNode][] =>
        change.type === 'put' ? [[path, change.node]] : [],
      ),
    );
  } catch (error) {
    // Packed, but no tar inside: ADD copies it as it is.
    if (error instanceof errorModule.ImageFormatError) return null;
    throw error;
  }
}
