import type { Fact } from '../model/fact.js';
import type { GestureOf } from './gesture.js';
import { build } from './gestures/build.js';
import { commit } from './gestures/commit.js';
import { create } from './gestures/create.js';
import { deleteImage, deleteLayer } from './gestures/delete.js';
import { exec } from './gestures/exec.js';
import { addFile, changeFile, deleteFile } from './gestures/files.js';
import { createVolume, deleteVolume } from './gestures/mounts.js';
import { prune } from './gestures/prune.js';
import { copy, readFile, readLogs } from './gestures/read.js';
import { refuse } from './gestures/refuse.js';
import { remove } from './gestures/remove.js';
import { pull, push, pushName, save } from './gestures/ship.js';
import { exit, freeze, rename, signal, thaw, wake } from './gestures/state.js';
import { tag, untag } from './gestures/tag.js';
import type { Stage } from './stage.js';

export type Gesture = (stage: Stage, fact: Fact, startMs: number, endMs: number) => void;

/** Each verb's gesture, by the fact that comes of it. Facts without one are shown by the join alone. */
export const GESTURES: { readonly [T in Fact['type']]?: GestureOf<T> } = {
  'layer-built': build,
  tagged: tag,
  untagged: untag,
  'layer-pulled': pull,
  'layer-pushed': push,
  'manifest-pushed': pushName,
  'container-created': create,
  'container-started': wake,
  'container-exited': exit,
  'container-killed': signal,
  'container-paused': freeze,
  'container-unpaused': thaw,
  'container-renamed': rename,
  'container-restarted': wake,
  'container-removed': remove,
  'image-deleted': deleteImage,
  'image-saved': save,
  'layer-deleted': deleteLayer,
  'file-added': addFile,
  'file-changed': changeFile,
  'file-deleted': deleteFile,
  'file-read': readFile,
  'logs-read': readLogs,
  copied: copy,
  committed: commit,
  exec,
  'volume-created': createVolume,
  'volume-deleted': deleteVolume,
  pruned: prune,
  refused: refuse,
};
