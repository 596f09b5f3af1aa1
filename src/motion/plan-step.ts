import type { Fact } from '../model/fact.js';

/** One gesture of a step: which fact it shows, and when. */
export interface Beat {
  readonly fact: Fact;
  readonly startMs: number;
  readonly durationMs: number;
}

/** Length of each gesture, and how long after its start the next one may begin where that is of the same kind. */
const LENGTHS: Readonly<Partial<Record<Fact['type'], readonly [durationMs: number, paceMs: number]>>> = {
  'layer-built': [720, 320],
  tagged: [520, 180],
  untagged: [520, 180],
  'image-deleted': [900, 240],
  'layer-deleted': [450, 60],
  'layer-pulled': [700, 180],
  'layer-pushed': [700, 180],
  'manifest-pushed': [420, 120],
  'container-created': [900, 160],
  'container-started': [420, 120],
  'container-exited': [420, 120],
  'container-killed': [420, 120],
  'container-paused': [420, 120],
  'container-unpaused': [420, 120],
  'container-removed': [800, 140],
  'container-renamed': [400, 120],
  committed: [900, 200],
  'file-read': [760, 220],
  'file-added': [560, 120],
  'file-changed': [560, 120],
  'file-deleted': [720, 120],
  copied: [420, 120],
  'logs-read': [640, 160],
  'volume-created': [420, 100],
  'volume-deleted': [420, 100],
  refused: [720, 200],
};
/** How long after its start one of another kind may begin, where that is before it has come to rest. */
const FOLLOWED_MS: Readonly<Partial<Record<Fact['type'], number>>> = { 'container-created': 600, untagged: 340, 'image-deleted': 560 };
const COPY_UP_MS = 900;
/** A step's gestures never take longer, and less where many are of one kind. */
const LONGEST_MS = 4200;
const MANY = 8;
const LONGEST_OF_MANY_MS = 2000;

/**
 * When each fact of a step has its gesture: one after the other, those of one kind overlapping, closer together the more there are. Facts that
 * have none are left out. Example: one container made and started is `created` from 0 to 900, `started` from 600 to 1020.
 */
export function planStep(facts: readonly Fact[]): { readonly beats: readonly Beat[]; readonly durationMs: number } {
  const shown = visibleFacts(facts);
  const counts = new Map<string, number>();
  for (const { type } of shown) counts.set(type, (counts.get(type) ?? 0) + 1);
  const longest = Math.max(0, ...shown.map(lengthOf));
  const paces = shown.slice(0, -1).map((fact, index) => paceBetween(fact, shown[index + 1] as Fact));
  const sum = paces.reduce((total, pace) => total + pace, 0);
  const most = Math.max(0, ...counts.values()) > MANY ? LONGEST_OF_MANY_MS : LONGEST_MS;
  const squeeze = Math.min(1, (most - longest) / Math.max(1, sum));
  let startMs = 0;
  let endMs = 0;
  const beats = shown.map((fact, index) => {
    if (index > 0) startMs += (paces[index - 1] ?? 0) * squeeze;
    const beat: Beat = { fact, startMs: Math.round(startMs), durationMs: lengthOf(fact) };
    endMs = Math.max(endMs, beat.startMs + beat.durationMs);
    return beat;
  });
  return { beats, durationMs: endMs };
}

function lengthOf(fact: Fact): number {
  if (fact.type === 'file-changed' && fact.copiedFrom) return COPY_UP_MS;
  return LENGTHS[fact.type]?.[0] ?? 0;
}

/** Gestures of one kind overlap; a start follows its own create before that has come to rest; others wait for each other. */
function paceBetween(fact: Fact, next: Fact): number {
  if (fact.type === next.type)
    return lengthOf(fact) > 620 && fact.type.startsWith('file') ? lengthOf(fact) * 0.7 : (LENGTHS[fact.type]?.[1] ?? 0);
  return FOLLOWED_MS[fact.type] ?? lengthOf(fact) * 0.85;
}

/**
 * The facts of a step that are to be seen, what was fetched before what was built on it. Left out are facts that changed nothing, what a
 * container read on its own account, and the coming and going of containers that the step both made and removed, as `run --rm` does.
 */
function visibleFacts(facts: readonly Fact[]): Fact[] {
  const made = new Set<string>();
  const visitors = new Set<string>();
  const asked = new Set<string>();
  for (const fact of facts) {
    if (fact.type === 'container-created') made.add(fact.containerId);
    else if (fact.type === 'container-removed' && made.has(fact.containerId)) visitors.add(fact.containerId);
    else if (fact.type === 'exec') asked.add(fact.containerId);
  }
  // Layers go with their image; those of the build cache alone are not in the picture.
  const leaveOtherwise = facts.some(({ type }) => type === 'image-deleted' || type === 'build-cache-deleted');
  const shown = facts.filter((fact) => {
    if (!LENGTHS[fact.type]) return false;
    if (fact.type === 'layer-deleted') return !leaveOtherwise;
    if (fact.type === 'file-read') return asked.has(fact.containerId) || visitors.has(fact.containerId);
    if ('containerId' in fact && visitors.has(fact.containerId)) return false;
    return !(fact.type === 'container-started' && fact.already);
  });
  const isFetched = (fact: Fact): boolean => fact.type === 'layer-pulled';
  return [...shown.filter(isFetched), ...shown.filter((fact) => !isFetched(fact))];
}
