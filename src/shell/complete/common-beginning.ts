import type { Candidate } from './completion.js';

/** What all candidates begin with: the first Tab inserts it. '' for none. */
export function commonBeginning(candidates: readonly Candidate[]): string {
  const [first, ...others] = candidates.map(({ text }) => text);
  if (first === undefined) return '';
  let length = first.length;
  for (const text of others) {
    let same = 0;
    while (same < length && text[same] === first[same]) same += 1;
    length = same;
  }
  // Half of a surrogate pair is no beginning.
  return /[\ud800-\udbff]$/.test(first.slice(0, length)) && length < first.length ? first.slice(0, length - 1) : first.slice(0, length);
}
