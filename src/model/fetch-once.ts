/**
 * A module that is asked for again and again, fetched and kept: each `import()` costs a page a tenth of a millisecond even where the module has long
 * come, and a loop in a script asks a hundred thousand times. What failed to come is asked for anew.
 */
export function fetchOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | null = null;
  return () =>
    (kept ??= load().catch((error: unknown) => {
      kept = null;
      throw error;
    }));
}
