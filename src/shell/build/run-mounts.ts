import { setNode } from '../../model/file-system/edit-tree.js';
import type { Directory, FileNode } from '../../model/file-system/file-node.js';
import { resolvePath, walkPath } from '../../model/file-system/lookup.js';
import { BuildError } from './build-error.js';
import type { Instruction } from './instruction.js';
import type { BuildSurroundings } from './layer-step.js';
import type { StageState } from './stage-state.js';

/** What `RUN --mount` puts over the stage's files while the program runs; none of it ends up in the layer. */
export interface RunMount {
  readonly target: string;
  readonly node: FileNode;
}

const emptyFolder: Directory = { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: new Map() };

/** Reads the mounts of a RUN. A cache starts empty each time: what programs keep there is not in the model. */
export async function readMounts(state: StageState, instruction: Instruction, build: BuildSurroundings): Promise<readonly RunMount[]> {
  const mounts: RunMount[] = [];
  for (const [flag, text] of instruction.flags) {
    if (flag !== 'mount') continue;
    const fields = new Map(text.split(',').map((part): [string, string] => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)]));
    const type = fields.get('type') ?? 'bind';
    const target = fields.get('target') ?? fields.get('dst') ?? fields.get('destination') ?? '';
    if (type === 'secret' || type === 'ssh') {
      if (fields.get('required') === 'true') throw new BuildError(`${type} ${fields.get('id') ?? ''}: not found`);
      continue;
    }
    if (target === '')
      throw new BuildError(`dockerfile parse error on line ${instruction.startLine}: target is required for ${type} mounts`);
    const path = resolvePath(state.config.WorkingDir === '' ? '/' : state.config.WorkingDir, target);
    mounts.push({ target: path, node: type === 'bind' ? await boundNode(fields, build) : emptyFolder });
  }
  return mounts;
}

/** The tree that the program sees. */
export function mountedRoot(root: Directory, mounts: readonly RunMount[]): Directory {
  return mounts.reduce((tree, { target, node }) => setNode(tree, target, node), root);
}

/** Whether a path belongs to a mount, and so not to the layer. */
export function isMounted(path: string, mounts: readonly RunMount[]): boolean {
  return mounts.some(({ target }) => path === target || path.startsWith(`${target}/`));
}

async function boundNode(fields: ReadonlyMap<string, string>, build: BuildSurroundings): Promise<FileNode> {
  const from = fields.get('from');
  const root = from === undefined ? build.context.root : (await build.sourceNamed(from)).root;
  const source = resolvePath('/', fields.get('source') ?? fields.get('src') ?? '/');
  const found = walkPath(root, source, true);
  if (typeof found === 'string' || !found.node)
    throw new BuildError(`failed to compute cache key: failed to calculate checksum of ref: ${JSON.stringify(source)}: not found`);
  return found.node;
}
