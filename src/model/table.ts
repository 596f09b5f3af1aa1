/**
 * A persistent map with string keys in insertion order: `with` and `without` make a new table that shares all but one path with the old
 * one, so a change among ten thousand costs what a change among ten does. It reads as a `ReadonlyMap`.
 */
export class Table<V> implements ReadonlyMap<string, V> {
  static readonly #empty: Table<unknown> = new Table<unknown>(0, null, [], 0, 0);

  readonly size: number;
  /** Key to place: a hash trie, five bits of the hash a level. */
  readonly #index: Branch | null;
  /** Place to entry: a trie of 32 to a node; removed entries leave holes until the next rebuild. */
  readonly #slots: Slots;
  readonly #height: number;
  readonly #next: number;

  private constructor(size: number, index: Branch | null, slots: Slots, height: number, next: number) {
    this.size = size;
    this.#index = index;
    this.#slots = slots;
    this.#height = height;
    this.#next = next;
  }

  /** A table with nothing in it. */
  static empty<V>(): Table<V> {
    return Table.#empty as Table<V>;
  }

  /** A table of these entries; a key that comes twice keeps its first place and its last value. */
  static from<V>(entries: Iterable<readonly [string, V]>): Table<V> {
    const distinct: readonly Entry<V>[] = [...new Map(entries)];
    if (distinct.length === 0) return Table.empty();
    const leaves = distinct.map(([key], place) => ({ key, hash: hashOf(key), place }));
    let slots: Slots = distinct;
    let height = 0;
    for (; slots.length > 32; height++) slots = chunk(slots);
    return new Table(distinct.length, buildIndex(leaves, 0), slots, height, distinct.length);
  }

  get(key: string): V | undefined {
    const place = findPlace(this.#index, key);
    return place < 0 ? undefined : (slotAt(this.#slots, this.#height, place) as Entry<V>)[1];
  }

  has(key: string): boolean {
    return findPlace(this.#index, key) >= 0;
  }

  /** The table with this value under the key: a known key keeps its place, a new one goes last. */
  with(key: string, value: V): Table<V> {
    const known = findPlace(this.#index, key);
    if (known >= 0) {
      if ((slotAt(this.#slots, this.#height, known) as Entry<V>)[1] === value) return this;
      return new Table(this.size, this.#index, setSlot(this.#slots, this.#height, known, [key, value]), this.#height, this.#next);
    }
    if (this.#next > 64 && this.#next > 2 * this.size) return Table.from(this).with(key, value);
    const place = this.#next;
    const isFull = place === 32 << (5 * this.#height);
    const height = isFull ? this.#height + 1 : this.#height;
    const slots = isFull ? [this.#slots] : this.#slots;
    return new Table(
      this.size + 1,
      addPlace(this.#index, 0, { key, hash: hashOf(key), place }),
      setSlot(slots, height, place, [key, value]),
      height,
      place + 1,
    );
  }

  /** The table without this key. */
  without(key: string): Table<V> {
    const place = findPlace(this.#index, key);
    if (place < 0) return this;
    if (this.size === 1) return Table.empty();
    const index = removePlace(this.#index, hashOf(key), 0, key);
    return new Table(this.size - 1, index, setSlot(this.#slots, this.#height, place, undefined), this.#height, this.#next);
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    yield* walkSlots<V>(this.#slots, this.#height);
    return undefined;
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const entry of walkSlots<V>(this.#slots, this.#height)) yield entry[0];
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const entry of walkSlots<V>(this.#slots, this.#height)) yield entry[1];
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  /** The last key in order, undefined in an empty table. */
  lastKey(): string | undefined {
    for (let place = this.#next - 1; place >= 0; place--) {
      const entry = slotAt(this.#slots, this.#height, place);
      if (entry) return (entry as Entry<V>)[0];
    }
    return undefined;
  }
}

type Entry<V> = [string, V];
/** Nodes of the order trie; at height 0 they hold entries, above that nodes. */
type Slots = readonly unknown[];
interface Leaf {
  readonly key: string;
  readonly hash: number;
  readonly place: number;
}
/** A node of the hash trie: one bit of `bitmap` for each slot present. Past all 32 bits, keys of equal hash lie side by side. */
interface Branch {
  readonly bitmap: number;
  readonly slots: readonly (Branch | Leaf)[];
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Beyond the hash's 32 bits a branch is a plain list. */
const LIST_SHIFT = 35;

function rank(bitmap: number, bit: number): number {
  let bits = bitmap & (bit - 1);
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function findPlace(root: Branch | null, key: string): number {
  if (!root) return -1;
  const hash = hashOf(key);
  let branch = root;
  for (let shift = 0; shift < LIST_SHIFT; shift += 5) {
    const bit = 1 << ((hash >>> shift) & 31);
    if (!(branch.bitmap & bit)) return -1;
    const slot = branch.slots[rank(branch.bitmap, bit)] as Branch | Leaf;
    if ('key' in slot) return slot.key === key ? slot.place : -1;
    branch = slot;
  }
  const leaf = (branch.slots as readonly Leaf[]).find((candidate) => candidate.key === key);
  return leaf ? leaf.place : -1;
}

/** Adds a key that is not there yet. */
function addPlace(branch: Branch | null, shift: number, leaf: Leaf): Branch {
  if (shift >= LIST_SHIFT) return { bitmap: 0, slots: [...(branch?.slots ?? []), leaf] };
  const bit = 1 << ((leaf.hash >>> shift) & 31);
  if (!branch) return { bitmap: bit, slots: [leaf] };
  const at = rank(branch.bitmap, bit);
  if (!(branch.bitmap & bit)) return { bitmap: branch.bitmap | bit, slots: branch.slots.toSpliced(at, 0, leaf) };
  const slot = branch.slots[at] as Branch | Leaf;
  const below = 'key' in slot ? addPlace(null, shift + 5, slot) : slot;
  return { bitmap: branch.bitmap, slots: branch.slots.with(at, addPlace(below, shift + 5, leaf)) };
}

/** Takes away a key that is there; null where nothing is left. */
function removePlace(branch: Branch | null, hash: number, shift: number, key: string): Branch | null {
  if (!branch) return null;
  if (shift >= LIST_SHIFT) {
    const slots = branch.slots.filter((slot) => !('key' in slot && slot.key === key));
    return slots.length > 0 ? { bitmap: 0, slots } : null;
  }
  const bit = 1 << ((hash >>> shift) & 31);
  const at = rank(branch.bitmap, bit);
  const slot = branch.slots[at] as Branch | Leaf;
  const below = 'key' in slot ? null : removePlace(slot, hash, shift + 5, key);
  if (below) return { bitmap: branch.bitmap, slots: branch.slots.with(at, below) };
  return branch.slots.length > 1 ? { bitmap: branch.bitmap & ~bit, slots: branch.slots.toSpliced(at, 1) } : null;
}

/** The hash trie of keys that are all different. */
function buildIndex(leaves: readonly Leaf[], shift: number): Branch {
  if (shift >= LIST_SHIFT) return { bitmap: 0, slots: leaves };
  const groups = new Array<Leaf[] | undefined>(32).fill(undefined);
  for (const leaf of leaves) {
    const at = (leaf.hash >>> shift) & 31;
    const group = groups[at];
    if (group) group.push(leaf);
    else groups[at] = [leaf];
  }
  let bitmap = 0;
  const slots: (Branch | Leaf)[] = [];
  for (let at = 0; at < groups.length; at++) {
    const group = groups[at];
    if (!group) continue;
    bitmap |= 1 << at;
    slots.push(group.length === 1 ? (group[0] as Leaf) : buildIndex(group, shift + 5));
  }
  return { bitmap, slots };
}

function chunk(slots: Slots): Slots {
  const chunks: Slots[] = [];
  for (let at = 0; at < slots.length; at += 32) chunks.push(slots.slice(at, at + 32));
  return chunks;
}

function slotAt(slots: Slots, height: number, place: number): unknown {
  let node: unknown = slots;
  for (let level = height; level > 0; level--) node = (node as Slots)[(place >>> (5 * level)) & 31];
  return (node as Slots)[place & 31];
}

function setSlot(slots: Slots | undefined, height: number, place: number, entry: unknown): Slots {
  const copy = slots ? slots.slice() : [];
  const at = (place >>> (5 * height)) & 31;
  copy[at] = height === 0 ? entry : setSlot(copy[at] as Slots | undefined, height - 1, place, entry);
  return copy;
}

function* walkSlots<V>(slots: Slots, height: number): Generator<Entry<V>, undefined, unknown> {
  for (const slot of slots) {
    if (slot === undefined) continue;
    if (height === 0) yield slot as Entry<V>;
    else yield* walkSlots<V>(slot as Slots, height - 1);
  }
  return undefined;
}
