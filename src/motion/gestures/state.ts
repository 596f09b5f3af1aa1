import type { Fact } from '../../model/fact.js';
import { at } from '../gesture.js';
import type { Stage } from '../stage.js';

type StateFact = Extract<
  Fact,
  {
    readonly type:
      'container-started' | 'container-exited' | 'container-killed' | 'container-paused' | 'container-unpaused' | 'container-renamed';
  }
>;

/** The state mark changes and the warm slab wakes, dims or freezes; its files stay. */
export function changeState(stage: Stage, fact: StateFact, startMs: number, endMs: number): void {
  const middle = at(startMs, endMs, 0.5);
  for (const kind of ['container', 'writable'] as const) {
    const draft = stage.track(`${kind}:${fact.containerId}`);
    if (draft?.from) draft.switchMs = middle;
  }
  for (const row of stage.tracksOf(`file:${fact.containerId}:`)) row.switchMs = middle;
  const wakes = fact.type === 'container-started' || fact.type === 'container-unpaused';
  if (wakes) stage.track(`writable:${fact.containerId}`)?.clear('glow').flash('glow', startMs, endMs, 0.8);
}
