import type { Stage } from '../stage.js';

/** When the last container is gone, and the other stands in its place. */
const GONE_MS = 110;
const PRESENT_MS = 240;

/**
 * Where a picture shows one container at a time, the one that something happens to takes the place of the last before that happens. Nothing where
 * it is there already, or is just made.
 */
export function presentContainer(stage: Stage, containerId: string): void {
  const stack = stage.track(`stack:${containerId}`);
  if (stage.to.view !== 'figure' || !stack || stack.from || !stage.from.items.some(({ key }) => key.startsWith('stack:'))) return;
  for (const kind of ['stack', 'writable', 'container', 'file'])
    for (const last of stage.tracksOf(`${kind}:`)) if (!last.to) last.vanish(0, GONE_MS);
  for (const key of [`stack:${containerId}`, `writable:${containerId}`, `container:${containerId}`])
    stage.track(key)?.appear(GONE_MS, PRESENT_MS);
  for (const row of stage.tracksOf(`file:${containerId}:`)) row.appear(GONE_MS, PRESENT_MS);
}
