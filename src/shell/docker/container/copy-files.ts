import type { Container } from '../../../model/container.js';
import { baseName, parentPath, resolvePath, walkPath } from '../../../model/file-system/lookup.js';
import type { Directory, FileNode } from '../../../model/file-system/file-node.js';
import type { FileOperation } from '../../../model/file-system/operation.js';
import { findContainer } from '../../../model/select/find-container.js';
import { bytesToText, textToBytes } from '../../byte-text.js';
import { containerFiles } from '../../container-files.js';
import { mountedView } from '../../mounted-view.js';
import { treeItems } from '../archive/tar-items.js';
import { readTree } from '../archive/read-tree.js';
import { writeTar } from '../archive/write-tar.js';
import { ask, fail, fromDaemon, type Call } from '../command.js';
import { copyNode, describeErrno, sizeOf } from './copy-node.js';

interface Place {
  readonly container: string;
  readonly path: string;
}

const ROOT = { uid: 0, gid: 0 };

/** `docker cp CONTAINER:PATH TARGET`; the container need not run. */
export function copyFromContainer(call: Call, container: Container, from: Place, target: string): number {
  const { process } = call;
  const root = containerFiles(process.session, container.id, ROOT, mountedView).root();
  const path = resolvePath('/', from.path);
  const found = walkPath(root, path, call.flags.is('follow-link') || from.path.endsWith('/'));
  const node = typeof found === 'string' ? null : found.node;
  if (!node)
    return fail(
      call,
      fromDaemon(
        `Could not find the file ${from.path} in container ${container.name === from.container ? from.container : from.container}`,
      ),
    );
  const note = (): void =>
    void ask(call, { type: 'container/copied', container: container.id, direction: 'out', path, sizeBytes: sizeOf(node) });
  if (target === '-') {
    const data = writeTar(treeItems(node, baseName(path) || '.'));
    if (!data) return fail(call, 'the archive is too large for a demo');
    process.stdout.write(bytesToText(data));
    note();
    return 0;
  }
  const problem = place(process.files.root(), node, from.path, resolvePath(process.cwd, target), target, (operation) =>
    process.files.apply(operation),
  );
  if (problem) return fail(call, problem);
  note();
  return 0;
}

/** `docker cp SOURCE CONTAINER:PATH`: what comes is root's, keeping its modes; with -a it keeps its owners too. */
export async function copyToContainer(call: Call, source: string, to: Place): Promise<number> {
  const { process } = call;
  const { session } = process;
  let node: FileNode | string;
  if (source === '-') node = await treeOf(process.stdin ?? '');
  else {
    const found = process.files.stat(resolvePath(process.cwd, source), { follow: call.flags.is('follow-link') || source.endsWith('/') });
    node = typeof found === 'string' ? `lstat ${resolvePath(process.cwd, source)}: no such file or directory` : found;
  }
  if (typeof node === 'string') return fail(call, node);
  const container = findContainer(session.world, to.container);
  if (!container) return fail(call, fromDaemon(`No such container: ${to.container}`));
  const files = containerFiles(session, container.id, ROOT, mountedView);
  let refusal = '';
  const apply = (operation: FileOperation): string | null => {
    const outcome = ask(call, { type: 'container/file', container: container.id, operation, credentials: ROOT, engine: true });
    if (!outcome.refusal) return null;
    refusal =
      /read-only/.test(outcome.refusal.message) && outcome.refusal.errno === 'EROFS' && container.readOnly
        ? 'container rootfs is marked read-only'
        : outcome.refusal.message;
    return outcome.refusal.errno ?? 'EPERM';
  };
  const path = resolvePath('/', to.path);
  const owned = call.flags.is('archive') || source === '-' ? node : ownedByRoot(node);
  const shown = source === '-' ? `${source}/.` : source;
  const parent = walkPath(files.root(), parentPath(path), true);
  const target = walkPath(files.root(), path, true);
  if ((typeof target === 'string' || !target.node) && (typeof parent === 'string' || parent.node?.kind !== 'directory')) {
    return fail(call, fromDaemon(`Could not find the file ${parentPath(path)} in container ${to.container}`));
  }
  const problem = place(files.root(), owned, shown, path, to.path, apply);
  if (problem) return fail(call, refusal ? fromDaemon(refusal) : problem);
  ask(call, { type: 'container/copied', container: container.id, direction: 'in', path, sizeBytes: sizeOf(node) });
  return 0;
}

/**
 * Puts a node where a copy's target says, by the rules of the command's reference: into a directory that is there under the source's name (or
 * only its contents for "dir/."), else as the target. Resolves to what to say where it can't be.
 */
function place(
  root: Directory,
  node: FileNode,
  source: string,
  path: string,
  typed: string,
  apply: (operation: FileOperation) => string | null,
): string | null {
  const target = walkPath(root, path, true);
  const there = typeof target === 'string' ? null : target.node;
  const resolved = typeof target === 'string' || !there ? path : target.path;
  const contentsOnly = /(^|\/)\.$/.test(source);
  if (node.kind === 'directory') {
    if (there && there.kind !== 'directory') return 'cannot copy directory';
    const into = there && !contentsOnly ? resolvePath(resolved, baseName(resolvePath('/', source))) : resolved;
    return describeErrno(copyNode(root, node, into, apply), into);
  }
  if (there?.kind === 'directory') {
    const into = resolvePath(resolved, baseName(resolvePath('/', source)));
    return describeErrno(copyNode(root, node, into, apply), into);
  }
  if (typed.endsWith('/')) return there ? 'not a directory' : `no such directory`;
  if (!there) {
    const parent = walkPath(root, parentPath(path), true);
    if (typeof parent === 'string' || parent.node?.kind !== 'directory')
      return `invalid output path: directory ${JSON.stringify(parentPath(typed) || '.')} does not exist`;
  }
  return describeErrno(copyNode(root, node, resolved, apply), resolved);
}

function ownedByRoot(node: FileNode): FileNode {
  if (node.kind !== 'directory') return { ...node, ...ROOT };
  return { ...node, ...ROOT, children: new Map([...node.children].map(([name, child]) => [name, ownedByRoot(child)])) };
}

/** The files of a tar on standard input, as one directory. */
async function treeOf(stdin: string): Promise<FileNode | string> {
  const tree = await readTree(textToBytes(stdin));
  if (typeof tree === 'string') return tree;
  const make = (path: string): Map<string, FileNode> => {
    const children = new Map<string, FileNode>();
    for (const [name, change] of tree) {
      if (parentPath(name) !== path || change.type !== 'put') continue;
      children.set(baseName(name), change.node.kind === 'directory' ? { ...change.node, children: make(name) } : change.node);
    }
    return children;
  };
  return { kind: 'directory', mode: 0o755, uid: 0, gid: 0, mtimeMs: 0, children: make('/') };
}
