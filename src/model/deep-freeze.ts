/** Freezes data with all that it holds, maps' and tables' values included; what is frozen already is left alone. Bytes can't be frozen. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const key of Object.keys(value)) deepFreeze((value as Record<string, unknown>)[key]);
  if (Symbol.iterator in value && !Array.isArray(value)) for (const entry of value as unknown as Iterable<unknown>) deepFreeze(entry);
  return value;
}
