import type { FileNode } from './file-node.js';

/**
 * What one layer does to the tree below it, by absolute path ("/etc/motd"), parents before children.
 * Source: OCI image-spec layer.md, "Representing Changes".
 */
export type Changeset = ReadonlyMap<string, Change>;

/**
 * One path of a changeset. A directory's node has no children here: those are entries of their own.
 * - `put`: the path is this node from now on. Over a directory of a lower layer a directory only replaces attributes, unless `opaque`, which
 *   hides whatever lower layers hold below it.
 *   `impure` is set while it is in a container's writable layer, where a directory was copied up and so was something in it: overlayfs marks
 *   it so, which takes a block more.
 * - `whiteout`: the path of a lower layer is hidden.
 */
export type Change =
  | { readonly type: 'put'; readonly node: FileNode; readonly opaque?: boolean | undefined; readonly impure?: boolean | undefined }
  | { readonly type: 'whiteout' };
