import { fetchOnce } from '../model/fetch-once.js';

/** A table of what is fetched by name, each kept once it has come. */
export function fetchEachOnce<Name extends string, T>(
  table: Readonly<Record<Name, () => Promise<T>>>,
): Readonly<Record<Name, () => Promise<T>>> {
  const entries = Object.entries<() => Promise<T>>(table);
  return Object.fromEntries(entries.map(([name, load]) => [name, fetchOnce(load)])) as Record<Name, () => Promise<T>>;
}
