/**
 * Whether a familiar reference ("team/app:1") answers to a pattern as `docker images PATTERN` reads it: shell wildcards, over the whole
 * or over the name alone (distribution/reference, FamiliarMatch).
 */
export function matchesReference(reference: string, pattern: string): boolean {
  const name = reference.slice(0, reference.lastIndexOf(':'));
  const expression = wildcard(pattern);
  return expression.test(reference) || expression.test(name);
}

function wildcard(pattern: string): RegExp {
  const text = pattern
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replace(/\*+/g, '[^/]*')
    .replace(/\?/g, '[^/]');
  try {
    return new RegExp(`^${text}$`);
  } catch {
    return /^(?!)/;
  }
}
