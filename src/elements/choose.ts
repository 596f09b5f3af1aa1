/**
 * An attribute's value where it is one of those it can have, else the default (the first), with one warning for each element and value.
 */
export function choose<Value extends string>(
  element: Element,
  attribute: string,
  value: string | null,
  values: readonly [Value, ...Value[]],
): Value {
  const found = values.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  if (value === null || value === '') return values[0];
  const warned = warnings.get(element) ?? new Set();
  warnings.set(element, warned);
  const warning = `<${element.localName}>: ${attribute}="${cut(value)}" is unknown; it can be ${values.join(', ')}.`;
  if (!warned.has(warning)) console.warn(warning);
  warned.add(warning);
  return values[0];
}

const warnings = new WeakMap<Element, Set<string>>();

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
