/**
 * A persistent map with string keys in insertion order: `with` and `without` make a new table that shares all but one path with the old
 * one, so a change among ten thousand costs what a change among ten does. It reads as a `ReadonlyMap`.
 */
export class Table<V> implements ReadonlyMap<string, V> {
  static readonly #empty: Table<unknown> = new Table<unknown>(0, null, [], 0, 0);

  readonly size: number;
  /** Where keys lie; null until somebody asks for one, and while all lie in one leaf, which is searched as it is. */
  #index: Index | null;
  /** Place to entry: a trie of 32 to a node over leaves of 16; removed entries leave holes until the next rebuild. */
  readonly #slots: Slots;
  readonly #height: number;
  readonly #next: number;

  private constructor(size: number, index: Index | null, slots: Slots, height: number, next: number) {
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

  /**
   * A table of these entries; a key that comes twice keeps its first place and its last value. Where no key does (`areDistinct`), none is looked up
   * before somebody asks for one.
   */
  static from<V>(entries: Iterable<readonly [string, V]>, areDistinct = entries instanceof Map): Table<V> {
    const places = areDistinct ? null : new Map<string, number>();
    let slots: unknown[] = [];
    for (const [key, value] of entries) {
      const known = places?.get(key);
      if (known !== undefined) slots[2 * known + 1] = value;
      else {
        places?.set(key, places.size);
        slots.push(key, value);
      }
    }
    const size = slots.length >> 1;
    if (size === 0) return Table.empty();
    let height = 0;
    for (; slots.length > 32; height++) slots = chunk(slots);
    return new Table(size, places && { places, below: null, depth: 0, next: size }, slots, height, size);
  }

  get(key: string): V | undefined {
    const place = this.#placeOf(key);
    return place < 0 ? undefined : (leafAt(this.#slots, this.#height, place)[2 * (place & 15) + 1] as V);
  }

  has(key: string): boolean {
    return this.#placeOf(key) >= 0;
  }

  /** The table with this value under the key: a known key keeps its place, a new one goes last. */
  with(key: string, value: V): Table<V> {
    const known = this.#placeOf(key);
    if (known >= 0) {
      if (leafAt(this.#slots, this.#height, known)[2 * (known & 15) + 1] === value) return this;
      return new Table(this.size, this.#index, setSlot(this.#slots, this.#height, known, key, value), this.#height, this.#next);
    }
    const place = this.#next;
    if (place >= 16 && place >= 2 * this.size) return Table.from(this).with(key, value);
    const isFull = place === 16 << (5 * this.#height);
    const height = isFull ? this.#height + 1 : this.#height;
    const slots = setSlot(isFull ? [this.#slots] : this.#slots, height, place, key, value);
    return new Table(this.size + 1, this.#index && extendIndex(this.#index, key, place), slots, height, place + 1);
  }

  /** The table without this key. */
  without(key: string): Table<V> {
    const place = this.#placeOf(key);
    if (place < 0) return this;
    if (this.size === 1) return Table.empty();
    const slots = setSlot(this.#slots, this.#height, place, undefined, undefined);
    return new Table(this.size - 1, this.#index, slots, this.#height, this.#next);
  }

  *entries(): Generator<[string, V], undefined, unknown> {
    for (const leaf of leaves(this.#slots, this.#height)) {
      for (let at = 0; at < leaf.length; at += 2) if (leaf[at] !== undefined) yield [leaf[at] as string, leaf[at + 1] as V];
    }
    return undefined;
  }

  *keys(): Generator<string, undefined, unknown> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  *values(): Generator<V, undefined, unknown> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, V], undefined, unknown> {
    return this.entries();
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) callback(value, key, this);
  }

  #placeOf(key: string): number {
    const slots = this.#slots;
    if (this.#height === 0) {
      for (let at = 0; at < slots.length; at += 2) if (slots[at] === key) return at >> 1;
      return -1;
    }
    this.#index ??= indexOf(slots, this.#height, this.#next);
    for (let index: Index | null = this.#index; index; index = index.below) {
      const place = index.places.get(key);
      if (place !== undefined && place < this.#next && leafAt(slots, this.#height, place)[2 * (place & 15)] === key) return place;
    }
    return -1;
  }
}

/** A leaf holds keys and values in turn, what lies above it nodes. */
type Slots = readonly unknown[];

/**
 * Key to place, for many versions of a table at once: what it says holds for a version only if that version's entry at the place has the
 * key, so it may know of more than a version holds. It only grows: no key in it ever gets another place. A version that can't have its
 * new key in it (another went another way from here, or the key lay elsewhere once) lays a small index of its own over it.
 */
interface Index {
  readonly places: Map<string, number>;
  readonly below: Index | null;
  /** How many indexes lie below. */
  readonly depth: number;
  /** The first place that is in no version. */
  next: number;
}

const MAX_DEPTH = 8;

/** An index that knows a new last key too: the same one where it can; null where it is better made anew. */
function extendIndex(index: Index, key: string, place: number): Index | null {
  const known = index.places.get(key);
  // The same actions done again come to the same places.
  if (known === place) return index;
  if (known === undefined && index.next === place) {
    index.places.set(key, place);
    index.next = place + 1;
    return index;
  }
  if (index.depth === MAX_DEPTH) return null;
  return { places: new Map([[key, place]]), below: index, depth: index.depth + 1, next: place + 1 };
}

function indexOf(slots: Slots, height: number, next: number): Index {
  const places = new Map<string, number>();
  let place = 0;
  for (const leaf of leaves(slots, height)) {
    for (let at = 0; at < leaf.length; at += 2) if (leaf[at] !== undefined) places.set(leaf[at] as string, place + (at >> 1));
    place += 16;
  }
  return { places, below: null, depth: 0, next };
}

function chunk(slots: Slots): Slots[] {
  const chunks: Slots[] = [];
  for (let at = 0; at < slots.length; at += 32) chunks.push(slots.slice(at, at + 32));
  return chunks;
}

function leafAt(slots: Slots, height: number, place: number): Slots {
  let node = slots;
  for (let level = height; level > 0; level--) node = node[(place >>> (5 * level - 1)) & 31] as Slots;
  return node;
}

function setSlot(slots: Slots, height: number, place: number, key: string | undefined, value: unknown): Slots {
  const at = height === 0 ? 2 * (place & 15) : (place >>> (5 * height - 1)) & 31;
  const length = height === 0 ? at + 2 : at + 1;
  const copy = new Array<unknown>(Math.max(slots.length, length));
  for (let i = 0; i < slots.length; i++) copy[i] = slots[i];
  if (height === 0) {
    copy[at] = key;
    copy[at + 1] = value;
  } else copy[at] = setSlot((slots[at] as Slots | undefined) ?? [], height - 1, place, key, value);
  return copy;
}

function* leaves(slots: Slots, height: number): Generator<Slots, undefined, unknown> {
  if (height === 0) yield slots;
  else for (const node of slots) yield* leaves(node as Slots, height - 1);
  return undefined;
}
