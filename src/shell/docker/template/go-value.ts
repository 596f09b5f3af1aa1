/**
 * A value as a Go template sees it. JSON's kinds, with two more distinctions that show in output: a `Map` is a Go map (missing keys are
 * no error, entries come in key order), a plain object a struct (a missing field is an error).
 */
export type GoValue = null | boolean | number | string | readonly GoValue[] | ReadonlyMap<string, GoValue> | GoStruct;

export interface GoStruct {
  readonly [field: string]: GoValue;
}

/** Go's nil map and nil slice: `null` in JSON, "map[]" and "[]" when printed. */
export const NIL_MAP: ReadonlyMap<string, GoValue> = new Map();
export const NIL_LIST: readonly GoValue[] = [];

/** A Go map of a record; nil where it has no entries. */
export const goMap = (record: Readonly<Record<string, GoValue>>): ReadonlyMap<string, GoValue> => {
  const entries = Object.entries(record);
  return entries.length ? new Map(entries) : NIL_MAP;
};

/** A Go slice; nil where it is empty. */
export const goList = (list: readonly GoValue[] | null): readonly GoValue[] => (list?.length ? list : NIL_LIST);

export const isMap = (value: GoValue): value is ReadonlyMap<string, GoValue> => value instanceof Map;
export const isList = (value: GoValue): value is readonly GoValue[] => Array.isArray(value);
export const isStruct = (value: GoValue): value is GoStruct =>
  typeof value === 'object' && value !== null && !isMap(value) && !isList(value);

/** Entries of a map in the order Go ranges over them. */
export const sortedEntries = (map: ReadonlyMap<string, GoValue>): [string, GoValue][] =>
  [...map.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** Go's notion of true: not zero, not empty. */
export function isTruthy(value: GoValue): boolean {
  if (value === null || value === false || value === 0 || value === '') return false;
  if (isList(value)) return value.length > 0;
  if (isMap(value)) return value.size > 0;
  return true;
}

/** Go's %v. */
export function printValue(value: GoValue): string {
  if (value === null) return '<nil>';
  if (isList(value)) return `[${value.map(printValue).join(' ')}]`;
  if (isMap(value)) {
    return `map[${sortedEntries(value)
      .map(([key, one]) => `${key}:${printValue(one)}`)
      .join(' ')}]`;
  }
  if (isStruct(value)) return `{${Object.values(value).map(printValue).join(' ')}}`;
  return String(value);
}

/** Compact or indented JSON, fields in their order, map keys sorted. Angle brackets and ampersands as they are, as docker prints them. */
export function toJson(value: GoValue, indent = '', margin = ''): string {
  if (value === null || value === NIL_MAP || value === NIL_LIST) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  const inner = margin + indent;
  const open = indent ? `\n${inner}` : '';
  const close = indent ? `\n${margin}` : '';
  if (isList(value)) return value.length ? `[${open}${value.map((one) => toJson(one, indent, inner)).join(`,${open}`)}${close}]` : '[]';
  const entries: [string, GoValue][] = isMap(value) ? sortedEntries(value) : Object.entries(value);
  if (!entries.length) return '{}';
  const colon = indent ? ': ' : ':';
  return `{${open}${entries.map(([key, one]) => `${JSON.stringify(key)}${colon}${toJson(one, indent, inner)}`).join(`,${open}`)}${close}}`;
}
