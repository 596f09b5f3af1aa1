/**
 * A persistent map with string keys in insertion order: `with` and `without` make a new table that shares all but one path with the old
 * one, so a change among ten thousand costs what a change among ten does. It reads as a `ReadonlyMap`.
 */
export class Table<V> implements ReadonlyMap<string, V> {
  static readonly #empty: Table<unknown> = new Table<unknown>(0, [], 0, 0, null);

  readonly size: number;
  /** Place to entry: a trie of 32 to a node with the entries at its foot. Removed ones leave holes until the next rebuild. */
  readonly #root: TrieNode;
  /** Levels of nodes above the leaves. */
  readonly #height: number;
  /** The first place that was never taken. */
  readonly #next: number;
  /** null until somebody asks for a key, and while all lie in one leaf, which is searched as it is. */
  #places: Places | null;

  private constructor(size: number, root: TrieNode, height: number, next: number, places: Places | null) {
    this.size = size;
    this.#root = root;
    this.#height = height;
    this.#next = next;
    this.#places = places;
  }

  /** A table with nothing in it. */
  static empty<V>(): Table<V> {
    return Table.#empty as Table<V>;
  }

  /** A table of these entries; a key that comes twice keeps its first place and its last value. Nobody looks for such where none does (`areDistinct`). */
  static from<V>(entries: Iterable<readonly [string, V]>, areDistinct = entries instanceof Map): Table<V> {
    let root: TrieNode = [...(areDistinct ? entries : new Map(entries))];
    const size = root.length;
    let height = 0;
    for (; root.length > WIDTH; height++) root = chunk(root);
    return new Table(size, root, height, size, null);
  }

  get(key: string): V | undefined {
    const place = this.#placeOf(key);
    return place < 0 ? undefined : this.#entryAt(place)?.[1];
  }

  has(key: string): boolean {
    return this.#placeOf(key) >= 0;
  }

  /** The table with this value under the key: a known key keeps its place, a new one goes last. */
  with(key: string, value: V): Table<V> {
    const entry: Entry<V> = [key, value];
    const height = this.#height;
    const next = this.#next;
    const known = this.#placeOf(key);
    if (known >= 0) {
      if (this.#entryAt(known)?.[1] === value) return this;
      return new Table(this.size, withSlot(this.#root, height, known, entry), height, next, this.#places);
    }
    if (next >= WIDTH && next >= 2 * this.size) return Table.from(this, true).with(key, value);
    const places = this.#places && withPlace(this.#places, key, next);
    return next < WIDTH ** (height + 1)
      ? new Table(this.size + 1, withSlot(this.#root, height, next, entry), height, next + 1, places)
      : new Table(this.size + 1, withSlot([this.#root], height + 1, next, entry), height + 1, next + 1, places);
  }

  /** The table without this key. */
  without(key: string): Table<V> {
    const place = this.#placeOf(key);
    if (place < 0) return this;
    return new Table(this.size - 1, withSlot(this.#root, this.#height, place, undefined), this.#height, this.#next, this.#places);
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    for (const leaf of leaves<V>(this.#root, this.#height)) for (const entry of leaf) if (entry) yield entry;
    return undefined;
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const [key] of this) yield key;
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const leaf of leaves<V>(this.#root, this.#height)) for (const entry of leaf) if (entry) yield entry[1];
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  /** -1 for a key that it does not hold. */
  #placeOf(key: string): number {
    const root = this.#root as Leaf<V>;
    if (this.#height === 0) {
      for (let place = 0; place < root.length; place++) if (root[place]?.[0] === key) return place;
      return -1;
    }
    this.#places ??= [placesOf(root, this.#height)];
    for (const known of this.#places) {
      const place = known.get(key);
      if (place !== undefined && this.#entryAt(place)?.[0] === key) return place;
    }
    return -1;
  }

  #entryAt(place: number): Entry<V> | undefined {
    let node: unknown = this.#root;
    for (let level = this.#height; level >= 0; level--) node = (node as TrieNode | undefined)?.[slotOf(place, level)];
    return node as Entry<V> | undefined;
  }
}

const WIDTH = 32;

type Entry<V> = [key: string, value: V];
/** A leaf of entries and holes, or a node of nodes. */
type TrieNode = readonly unknown[];
type Leaf<V> = readonly (Entry<V> | undefined)[];

/**
 * Key to place, for many versions of a table at once: what it says holds for a version only if that version's entry at the place has the
 * key, so it may know of more than a version holds. It only grows: no key in a map of it ever gets another place. Where a key lay elsewhere once, a
 * map is laid over the others.
 */
type Places = readonly [Map<string, number>, ...Map<string, number>[]];

const MAX_MAPS = 8;

/** The same with a new last key; null where it is better made anew. */
function withPlace(places: Places, key: string, place: number): Places | null {
  const [last] = places;
  const known = last.get(key) ?? place;
  if (known !== place) return places.length < MAX_MAPS ? [new Map([[key, place]]), ...places] : null;
  last.set(key, place);
  return places;
}

function placesOf(root: TrieNode, height: number): Map<string, number> {
  const places = new Map<string, number>();
  let place = 0;
  for (const leaf of leaves(root, height))
    for (const entry of leaf) {
      if (entry) places.set(entry[0], place);
      place++;
    }
  return places;
}

function chunk(slots: TrieNode): TrieNode[] {
  const chunks: TrieNode[] = [];
  for (let at = 0; at < slots.length; at += WIDTH) chunks.push(slots.slice(at, at + WIDTH));
  return chunks;
}

/** Which slot of a node leads to a place. */
function slotOf(place: number, level: number): number {
  return (place >>> (5 * level)) & 31;
}

function withSlot(node: TrieNode, height: number, place: number, entry: unknown): TrieNode {
  const copy = node.slice();
  const at = slotOf(place, height);
  copy[at] = height === 0 ? entry : withSlot((copy[at] as TrieNode | undefined) ?? [], height - 1, place, entry);
  return copy;
}

function* leaves<V>(node: TrieNode, height: number): Generator<Leaf<V>, undefined, unknown> {
  if (height === 0) yield node as Leaf<V>;
  else for (const below of node) yield* leaves<V>(below as TrieNode, height - 1);
  return undefined;
}
