import type { Container } from '../container.js';
import { blockUsage, writableSize } from '../file-system/usage.js';
import { storeRules } from '../store-rules.js';
import type { World } from '../world.js';

/** Bytes of a container's writable layer as its store counts them: of its files, or of the blocks they take. */
export function containerSize(world: Pick<World, 'store'>, { files }: Container): number {
  if (!storeRules(world.store).countsBlocks) return files.upper.size === 0 ? 0 : writableSize(files);
  return files.upper.size === 0 ? 4096 : blockUsage(files.upper);
}
