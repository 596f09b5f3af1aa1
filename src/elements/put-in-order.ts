/**
 * Brings elements into an order, at the end of a parent. As few as possible are moved: what is taken out and put in again is laid out
 * anew, and what pulses in it begins anew.
 */
export function putInOrder(parent: Element, elements: readonly Element[]): void {
  const indices = new Map(Array.from(parent.children, (element, index) => [element, index]));
  const stay = longestRise(elements.map((element) => indices.get(element) ?? -1));
  let next: Element | null = null;
  for (let index = elements.length - 1; index >= 0; index--) {
    const element = elements[index] as Element;
    if (!stay.has(index)) parent.insertBefore(element, next);
    next = element;
  }
}

/** Where the numbers are that make up the longest rising sequence, negative ones left out. */
function longestRise(numbers: readonly number[]): Set<number> {
  /** Where the least number is that ends a sequence, by its length less one. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    if (number < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  }
  const rise = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.add(at);
  return rise;
}
