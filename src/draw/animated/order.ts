/**
 * Named things in one drawing order for a whole film, though each of its pictures lists some of them only, now and then in another order. Where
 * a thing's place contradicts a picture's order it gets a second entry rather than lying on top of what should cover it.
 */
export class Order<T extends { readonly name: string }> {
  readonly #all: T[] = [];
  readonly #latest = new Map<string, T>();

  get all(): readonly T[] {
    return this.#all;
  }

  find(name: string): T | undefined {
    return this.#latest.get(name);
  }

  /** The entries of one picture's things; `make` is called for those that have none in this order yet. Names are to be unique. */
  place(names: readonly string[], make: (name: string) => T): readonly T[] {
    const places = new Map(this.#all.map((entry, index) => [entry, index]));
    const entries = names.map((name) => this.#latest.get(name));
    const kept = rising(entries.map((entry) => (entry ? (places.get(entry) ?? -1) : -1)));
    const placed: T[] = [];
    let next = 0;
    for (const [index, name] of names.entries()) {
      let entry = kept.has(index) ? entries[index] : undefined;
      if (entry) next = this.#all.indexOf(entry, next) + 1;
      else {
        entry = make(name);
        this.#all.splice(next++, 0, entry);
        this.#latest.set(name, entry);
      }
      placed.push(entry);
    }
    return placed;
  }
}

/** Indexes of a longest rising subsequence; numbers below 0 don't count. */
function rising(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const [index, number] of numbers.entries()) {
    if (number < 0) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before.set(index, tails[low - 1]);
    tails[low] = index;
  }
  const found = new Set<number>();
  for (let index = tails.at(-1); index !== undefined; index = before.get(index)) found.add(index);
  return found;
}
