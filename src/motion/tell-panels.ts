import type { Fact } from '../model/fact.js';
import { at } from './gesture.js';
import type { Beat } from './plan-step.js';
import type { Stage } from './stage.js';

/** Share of a gesture after which what it does can be counted. */
const COUNTED = 0.6;

/**
 * What a panel says of all that stands in it is told anew when the last of it has changed: "1 running" once the container is there. A
 * heading that is cut anew goes with its panel.
 */
export function tellPanels(stage: Stage, beats: readonly Beat[]): void {
  const times = new Map<string, number>();
  for (const { fact, startMs, durationMs } of beats) {
    const name = panelOf(fact);
    times.set(name, Math.max(times.get(name) ?? 0, at(startMs, startMs + durationMs, COUNTED)));
  }
  for (const [name, timeMs] of times) {
    for (const draft of [stage.track(`panel:${name}`), stage.track(`note:${name}`)]) {
      const { from, to } = draft ?? {};
      const isCutAnew = from?.kind === 'panel' && to?.kind === 'panel' && from.heading !== to.heading;
      if (draft && from && to && !isCutAnew) draft.switchMs = timeMs;
    }
  }
}

/** The panel whose words are about such facts; '' where none are. */
function panelOf({ type }: Fact): string {
  if (type.startsWith('container-')) return 'containers';
  if (type.startsWith('volume-')) return 'volumes';
  if (type === 'layer-pushed' || type === 'manifest-pushed') return 'registry';
  return /^(layer|image)-|^(un)?tagged$|^committed$/.test(type) ? 'images' : '';
}
