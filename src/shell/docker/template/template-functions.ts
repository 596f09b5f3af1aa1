import { isList, isMap, isStruct, isTruthy, printValue, toJson, type GoValue } from './go-value.js';
import { formatPrintf } from './printf.js';
import { TemplateError } from './template-error.js';

type GoFunction = (values: readonly GoValue[]) => GoValue;

const text = (value: GoValue | undefined): string => {
  if (typeof value !== 'string') throw new TemplateError(`wrong type for value; expected string; got ${typeNameOf(value ?? null)}`);
  return value;
};

const typeNameOf = (value: GoValue): string => {
  if (value === null) return 'untyped nil';
  if (typeof value === 'number') return 'int';
  if (typeof value === 'boolean') return 'bool';
  return typeof value === 'string' ? 'string' : isList(value) ? '[]interface {}' : 'map[string]interface {}';
};

const compare = (a: GoValue, b: GoValue): number => {
  if (typeof a !== typeof b || (typeof a !== 'string' && typeof a !== 'number'))
    throw new TemplateError('incompatible types for comparison');
  return a === b ? 0 : a < (b as typeof a) ? -1 : 1;
};

const isEqual = (a: GoValue, b: GoValue): boolean => {
  if (a !== null && b !== null && typeof a !== typeof b) throw new TemplateError('incompatible types for comparison');
  return a === b;
};

const number = (value: GoValue | undefined): number => {
  if (typeof value !== 'number') throw new TemplateError(`cannot index slice/array with type ${typeNameOf(value ?? null)}`);
  return value;
};

function indexOf([start = null, ...keys]: readonly GoValue[]): GoValue {
  let value = start;
  for (const key of keys) {
    if (isMap(value)) value = value.get(printValue(key)) ?? '';
    else if (isStruct(value)) value = value[printValue(key)] ?? '';
    else if (isList(value) || typeof value === 'string') {
      const place = number(key);
      if (place < 0 || place >= value.length)
        throw new TemplateError(`error calling index: index out of range: ${place}`.replace('error calling index: ', ''));
      value = typeof value === 'string' ? value.charCodeAt(place) : (value[place] ?? null);
    } else throw new TemplateError(value === null ? 'index of untyped nil' : `can't index item of type ${typeNameOf(value)}`);
  }
  return value;
}

function lengthOf(value: GoValue): number {
  if (typeof value === 'string') return new TextEncoder().encode(value).length;
  if (isList(value)) return value.length;
  if (isMap(value)) return value.size;
  throw new TemplateError(value === null ? 'len of nil pointer' : `len of type ${typeNameOf(value)}`);
}

const titled = (value: string): string =>
  value.replace(/(^|[^\p{L}\p{N}_'])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());

const functions: Readonly<Record<string, GoFunction>> = {
  json: ([value = null]) => toJson(value),
  len: ([value = null]) => lengthOf(value),
  index: indexOf,
  slice: ([value = null, from = 0, to]) => {
    if (typeof value === 'string') return value.slice(number(from), to === undefined ? undefined : number(to));
    if (isList(value)) return value.slice(number(from), to === undefined ? undefined : number(to));
    throw new TemplateError(`can't slice item of type ${typeNameOf(value)}`);
  },
  upper: ([value]) => text(value).toUpperCase(),
  lower: ([value]) => text(value).toLowerCase(),
  title: ([value]) => titled(text(value)),
  split: ([value, by]) => text(value).split(text(by)),
  join: ([list = null, by]) => {
    if (list === null) return '';
    if (!isList(list)) throw new TemplateError(`wrong type for value; expected []string; got ${typeNameOf(list)}`);
    return list.map(printValue).join(text(by));
  },
  pad: ([value, before, after]) => (text(value) ? ' '.repeat(number(before)) + text(value) + ' '.repeat(number(after)) : ''),
  truncate: ([value, length]) => [...text(value)].slice(0, number(length)).join(''),
  print: (values) =>
    values
      .map((value, index) => {
        const before = values[index - 1];
        return (index && typeof value !== 'string' && typeof before !== 'string' ? ' ' : '') + printValue(value);
      })
      .join(''),
  println: (values) => `${values.map(printValue).join(' ')}\n`,
  printf: ([format, ...values]) => formatPrintf(text(format), values),
  eq: ([first = null, ...rest]) => rest.some((one) => isEqual(first, one)),
  ne: ([a = null, b = null]) => !isEqual(a, b),
  lt: ([a = null, b = null]) => compare(a, b) < 0,
  le: ([a = null, b = null]) => compare(a, b) <= 0,
  gt: ([a = null, b = null]) => compare(a, b) > 0,
  ge: ([a = null, b = null]) => compare(a, b) >= 0,
  not: ([value = null]) => !isTruthy(value),
  html: (values) =>
    values
      .map(printValue)
      .join('')
      .replace(/[&<>"']/g, (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': '#34', "'": '#39' }[mark] ?? ''};`),
  urlquery: (values) => encodeURIComponent(values.map(printValue).join('')).replaceAll('%20', '+'),
};

/** Names a template may call; `and` and `or` are the runner's, since they may leave operands unread. */
export const functionNames: ReadonlySet<string> = new Set([...Object.keys(functions), 'and', 'or']);

/** Calls a function of the docker command's templates. Throws `TemplateError` for values it can't take. */
export function callFunction(name: string, values: readonly GoValue[]): GoValue {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!found) throw new TemplateError(`function "${name}" not defined`);
  return found(values);
}
