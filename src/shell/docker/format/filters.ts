/** `--filter name=value` pairs by name, as the client sends them. */
export type Filters = ReadonlyMap<string, readonly string[]>;

export function readFilters(texts: readonly string[]): Filters {
  const filters = new Map<string, string[]>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const name = text.slice(0, at).trim().toLowerCase();
    if (at > 0) filters.set(name, [...(filters.get(name) ?? []), text.slice(at + 1).trim()]);
  }
  return filters;
}

/** The engine's refusal of a filter it does not know; null where it knows them all. */
export function unknownFilter(filters: Filters, known: readonly string[]): string | null {
  for (const name of filters.keys()) if (!known.includes(name)) return `invalid filter '${name}'`;
  return null;
}

/** The engine's refusal of a filter's value. */
export const invalidFilterValue = (name: string, value: string): string => `invalid filter '${name}=${value}'`;

/** Whether labels have all of `--filter label=…`, each "name" or "name=value". */
export function matchesLabels(labels: Readonly<Record<string, string>>, wanted: readonly string[]): boolean {
  return wanted.every((text) => {
    const at = text.indexOf('=');
    return at < 0 ? Object.hasOwn(labels, text) : labels[text.slice(0, at)] === text.slice(at + 1);
  });
}

/** Whether a text holds the pattern, which is a regular expression to the engine; one that isn't any is taken as it stands. */
export function matchesPattern(text: string, pattern: string): boolean {
  if (pattern.length > 200) return text.includes(pattern);
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return text.includes(pattern);
  }
}
