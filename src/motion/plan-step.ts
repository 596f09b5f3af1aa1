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
  'image-saved': [860, 240],
  'layer-deleted': [600, 60],
  'layer-pulled': [700, 180],
  'layer-pushed': [700, 180],
  'manifest-pushed': [420, 120],
  'container-created': [900, 160],
  'container-started': [560, 120],
  'container-restarted': [560, 120],
  'container-exited': [700, 120],
  'container-killed': [420, 120],
  'container-paused': [600, 120],
  'container-unpaused': [600, 120],
  'container-removed': [860, 140],
  'container-renamed': [480, 120],
  exec: [320, 120],
  committed: [900, 200],
  'file-read': [780, 240],
  'file-added': [600, 120],
  'file-changed': [560, 120],
  'file-deleted': [720, 120],
  copied: [760, 160],
  'logs-read': [860, 160],
  'volume-created': [480, 100],
  'volume-deleted': [480, 100],
  pruned: [480, 0],
  refused: [800, 200],
};
/** How long after its start one of another kind may begin, where that is before it has come to rest. */
const FOLLOWED_MS: Readonly<Partial<Record<Fact['type'], number>>> = {
  'container-created': 600,
  'container-removed': 620,
  exec: 100,
  untagged: 340,
  'image-deleted': 560,
};
/** What is swept away has first lit up, and goes in one wave: images begin when what stood on them is back, other kinds while the last is still going. */
const SWEPT_MS = 340;
const SWEPT_TOO_MS = 110;
const COPY_UP_MS = 800;
/** Of a process that does nothing that is seen, its line is. */
const ASKED_MS = 860;
/** A kill is over at once, and what comes of it need not wait. */
const KILL_MS = 480;
const KILLED_MS = 260;
/** An image whose name a new one has taken goes without more ado: its slabs are replaced already. */
const REPLACED_MS = 420;
/** Containers that come and go within a step: more would only be a flicker in one place. */
const MOST_VISITORS = 5;
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
  const replaced = new Set(shown.map((fact) => (fact.type === 'tagged' ? fact.previousImageId : '')));
  const isAsked = shown.every(({ type }) => type === 'exec');
  const lengths = shown.map((fact) =>
    isAsked ? ASKED_MS : fact.type === 'image-deleted' && replaced.has(fact.imageId) ? REPLACED_MS : lengthOf(fact),
  );
  const longest = Math.max(0, ...lengths);
  const isSwept = shown.some(({ type }) => type === 'pruned');
  const paces = shown.slice(0, -1).map((fact, index) => paceBetween(fact, shown[index + 1] as Fact, isSwept));
  const isMany = (fact: Fact | undefined): boolean => (counts.get(fact?.type ?? '') ?? 0) > MANY;
  // What comes once waits for the many before it to be done.
  const waits = shown.map((fact, index) => fact.type !== shown[index + 1]?.type && !(isMany(fact) && isMany(shown[index + 1])));
  const sumOf = (counted: boolean): number => paces.reduce((total, pace, index) => total + (waits[index] === counted ? pace : 0), 0);
  const [waited, paced] = [sumOf(true), sumOf(false)];
  const most = shown.some(isMany) ? LONGEST_OF_MANY_MS : LONGEST_MS - waited;
  const squeeze = Math.max(0, Math.min(1, (most - longest) / Math.max(1, paced)));
  const squeezeWaits = Math.min(1, (LONGEST_MS - longest - paced * squeeze) / Math.max(1, waited));
  let startMs = 0;
  let endMs = 0;
  const beats = shown.map((fact, index) => {
    if (index > 0) startMs += (paces[index - 1] ?? 0) * (waits[index - 1] ? squeezeWaits : squeeze);
    const beat: Beat = { fact, startMs: Math.round(startMs), durationMs: lengths[index] ?? 0 };
    endMs = Math.max(endMs, beat.startMs + beat.durationMs);
    return beat;
  });
  return { beats, durationMs: endMs };
}

function lengthOf(fact: Fact): number {
  if (fact.type === 'file-changed' && fact.copiedFrom) return COPY_UP_MS;
  if (fact.type === 'container-exited' && fact.how === 'kill') return KILL_MS;
  return LENGTHS[fact.type]?.[0] ?? 0;
}

/** Gestures of one kind overlap; a start follows its own create before that has come to rest; others wait for each other. */
function paceBetween(fact: Fact, next: Fact, isSwept: boolean): number {
  if (fact.type === next.type)
    return lengthOf(fact) > 620 && fact.type.startsWith('file') ? lengthOf(fact) * 0.7 : (LENGTHS[fact.type]?.[1] ?? 0);
  if (fact.type === 'container-exited' && fact.how === 'kill') return KILLED_MS;
  if (isSwept) return fact.type === 'pruned' || next.type === 'image-deleted' ? SWEPT_MS : SWEPT_TOO_MS;
  return FOLLOWED_MS[fact.type] ?? lengthOf(fact) * 0.85;
}

/**
 * The facts of a step that are to be seen, what was fetched before what was built on it. Left out are facts that changed nothing, what a
 * container read on its own account, what is told better by another fact, and of containers that the step both made and removed, as `run --rm`
 * does, all but their coming, what they read last or wrote to a mount, and their going.
 */
function visibleFacts(facts: readonly Fact[]): Fact[] {
  const { visitors, asked, killed, filled, lastReads } = castOf(facts);
  // Layers go with their image; those of the build cache alone are not in the picture.
  const leaveOtherwise = facts.some(({ type }) => type === 'image-deleted' || type === 'build-cache-deleted');
  const shown = facts.filter((fact) => {
    if (!LENGTHS[fact.type]) return false;
    if (fact.type === 'layer-deleted') return !leaveOtherwise;
    if (!('containerId' in fact)) return true;
    const { containerId } = fact;
    if (fact.type === 'file-read' && !asked.has(containerId) && !visitors.has(containerId)) return false;
    if (visitors.has(containerId)) return visitors.get(containerId) === true && isVisit(fact, lastReads);
    if (fact.type === 'container-killed') return !killed.has(containerId);
    if (fact.type === 'file-added' || fact.type === 'file-changed') return !filled.has(containerId) || asked.has(containerId);
    return !(fact.type === 'container-started' && fact.already);
  });
  // Labels come off all images that go before the first of them does.
  const goes = shown.findIndex(({ type }) => type === 'image-deleted');
  const rankOf = ({ type }: Fact, index: number): number =>
    type === 'layer-pulled' || type === 'pruned' ? 0 : goes < 0 || index < goes || type === 'untagged' ? 1 : 2;
  return [0, 1, 2].flatMap((rank) => shown.filter((fact, index) => rankOf(fact, index) === rank));
}

function isVisit(fact: Fact, lastReads: ReadonlySet<Fact>): boolean {
  if (fact.type === 'file-read') return lastReads.has(fact);
  return fact.type === 'container-created' || fact.type === 'container-removed' || ('mount' in fact && fact.mount !== '');
}

/** Who does what in a step: containers that come and go in it (true of those that are seen), that are asked to run something, that end by a signal, that `docker cp` fills. */
function castOf(facts: readonly Fact[]) {
  const made = new Set<string>();
  const visitors = new Map<string, boolean>();
  const [asked, killed, filled] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const reads = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.type === 'container-created') made.add(fact.containerId);
    else if (fact.type === 'container-removed' && made.has(fact.containerId)) visitors.set(fact.containerId, visitors.size < MOST_VISITORS);
    else if (fact.type === 'exec') asked.add(fact.containerId);
    else if (fact.type === 'container-exited' && fact.how === 'kill') killed.add(fact.containerId);
    else if (fact.type === 'copied' && fact.direction === 'in') filled.add(fact.containerId);
    else if (fact.type === 'file-read') reads.set(fact.containerId, fact);
  }
  return { visitors, asked, killed, filled, lastReads: new Set(reads.values()) };
}
