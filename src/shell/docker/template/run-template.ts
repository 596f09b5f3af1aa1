import { isList, isMap, isStruct, isTruthy, printValue, sortedEntries, type GoValue } from './go-value.js';
import { parseTemplate, type Node, type Operand, type Pipe } from './parse-template.js';
import { TemplateError } from './template-error.js';
import { callFunction, functionNames } from './template-functions.js';

/** Rounds that all ranges of one run may take together. */
const ROUND_LIMIT = 100_000;

/** What a template is run with, beside its data. */
export interface TemplateOptions {
  /** Name of the data's Go type, for errors: "*formatter.ContainerContext". */
  readonly typeName?: string;
  /** True where a missing key of a map is an error, as in `docker inspect`. */
  readonly strictKeys?: boolean;
}

export type Template = (data: GoValue) => string;

/** Reads a template once, to be run on many values. Throws `TemplateError`, here and when run. */
export function compileTemplate(source: string, options: TemplateOptions = {}): Template {
  const nodes = parseTemplate(source, functionNames);
  return (data) => new Run(data, options).all(nodes, data);
}

class Break extends Error {
  constructor(readonly goesOn: boolean) {
    super('a break outside of a range');
  }
}

/** One run of a template on one value. */
class Run {
  readonly #options: TemplateOptions;
  readonly #root: GoValue;
  #variables: { name: string; value: GoValue }[];
  #rounds = 0;
  #out = '';

  constructor(root: GoValue, options: TemplateOptions) {
    this.#root = root;
    this.#options = options;
    this.#variables = [{ name: '$', value: root }];
  }

  all(nodes: readonly Node[], dot: GoValue): string {
    this.#walk(nodes, dot);
    return this.#out;
  }

  #walk(nodes: readonly Node[], dot: GoValue): void {
    for (const node of nodes) {
      switch (node.kind) {
        case 'text':
          this.#out += node.text;
          break;
        case 'print': {
          const value = this.#pipe(node.pipe, dot);
          if (!node.pipe.keep) this.#out += value === null ? '<no value>' : printValue(value);
          break;
        }
        case 'if':
        case 'with': {
          const scope = this.#variables.length;
          const value = this.#pipe(node.pipe, dot);
          if (isTruthy(value)) this.#walk(node.then, node.kind === 'with' ? value : dot);
          else this.#walk(node.otherwise, dot);
          this.#variables.length = scope;
          break;
        }
        case 'range':
          this.#range(node, dot);
          break;
        default:
          throw new Break(node.kind === 'continue');
      }
    }
  }

  #range(node: Node & { kind: 'range' }, dot: GoValue): void {
    const value = this.#pipe(node.pipe, dot);
    let entries: [GoValue, GoValue][];
    if (isList(value)) entries = value.map((one, index) => [index, one]);
    else if (isMap(value)) entries = sortedEntries(value);
    else if (typeof value === 'number')
      entries = Array.from({ length: Math.max(0, Math.min(value, ROUND_LIMIT)) }, (_, index) => [index, index]);
    else if (value === null) entries = [];
    else throw this.#failure(node.pipe.commands[0]?.[0], `range can't iterate over ${printValue(value)}`);
    if (!entries.length) return this.#walk(node.otherwise, dot);
    for (const [key, one] of entries) {
      if (++this.#rounds > ROUND_LIMIT) throw new TemplateError(`: more than ${ROUND_LIMIT} rounds`);
      const scope = this.#variables.length;
      const names = node.names;
      if (names.length === 2) this.#variables.push({ name: names[0] ?? '', value: key }, { name: names[1] ?? '', value: one });
      else if (names.length === 1) this.#variables.push({ name: names[0] ?? '', value: one });
      try {
        this.#walk(node.then, one);
      } catch (stop) {
        if (!(stop instanceof Break)) throw stop;
        if (!stop.goesOn) return;
      } finally {
        this.#variables.length = scope;
      }
    }
  }

  #pipe(pipe: Pipe, dot: GoValue): GoValue {
    let value: GoValue = null;
    pipe.commands.forEach((command, index) => {
      value = this.#command(command, dot, index > 0 ? [value] : []);
    });
    if (pipe.keep) {
      const known = this.#variables.findLast(({ name }) => name === pipe.keep);
      if (pipe.declares || !known) this.#variables.push({ name: pipe.keep, value });
      else known.value = value;
    }
    return value;
  }

  #command(operands: readonly Operand[], dot: GoValue, last: readonly GoValue[]): GoValue {
    const [first, ...rest] = operands;
    if (!first) return null;
    if (first.kind !== 'function') {
      const labels = first.kind === 'field' && rest.length === 1 ? this.#operand(first, dot) : null;
      // A row's `.Label "name"` is a method that looks the name up.
      if (labels !== null && isMap(labels) && rest[0]) return labels.get(printValue(this.#operand(rest[0], dot))) ?? '';
      if (rest.length || last.length) throw this.#failure(first, `can't give argument to non-function ${first.source}`);
      return this.#operand(first, dot);
    }
    // `and` and `or` look no further than they must.
    if (first.name === 'and' || first.name === 'or') {
      let value: GoValue = null;
      for (const operand of rest) {
        value = this.#operand(operand, dot);
        if (isTruthy(value) === (first.name === 'or')) return value;
      }
      return last.length ? (last[0] ?? null) : value;
    }
    const values = [...rest.map((operand) => this.#operand(operand, dot)), ...last];
    try {
      return callFunction(first.name, values);
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      throw this.#failure(first, `error calling ${first.name}: ${error.message}`, [first, ...rest].map(({ source }) => source).join(' '));
    }
  }

  #operand(operand: Operand, dot: GoValue): GoValue {
    switch (operand.kind) {
      case 'literal':
        return operand.value;
      case 'field':
        return this.#fields(dot, operand.path, operand);
      case 'variable': {
        const found = this.#variables.findLast(({ name }) => name === operand.name);
        if (!found) throw new TemplateError(`:1: undefined variable "${operand.name}"`);
        return this.#fields(found.value, operand.path, operand);
      }
      case 'group':
        return this.#fields(this.#pipe(operand.pipe, dot), operand.path, operand);
      case 'function':
        return this.#command([operand], dot, []);
    }
  }

  #fields(start: GoValue, path: readonly string[], operand: Operand): GoValue {
    let value = start;
    for (const [index, name] of path.entries()) {
      if (isMap(value)) {
        if (!value.has(name) && this.#options.strictKeys) throw this.#failure(operand, `map has no entry for key "${name}"`);
        value = value.get(name) ?? null;
      } else if (isStruct(value) && Object.hasOwn(value, name)) value = value[name] ?? null;
      else if (value === null) {
        if (index > 0 || this.#options.strictKeys) throw this.#failure(operand, `nil pointer evaluating interface {}.${name}`);
        return null;
      } else if (this.#options.strictKeys && isStruct(value)) throw this.#failure(operand, `map has no entry for key "${name}"`);
      else throw this.#failure(operand, `can't evaluate field ${name} in type ${this.#typeOf(value)}`);
    }
    return value;
  }

  #typeOf(value: GoValue): string {
    if (value === this.#root && this.#options.typeName) return this.#options.typeName;
    if (typeof value === 'string') return this.#options.strictKeys ? 'interface {}' : 'string';
    if (typeof value === 'number') return 'int';
    if (typeof value === 'boolean') return 'bool';
    return isList(value) ? '[]interface {}' : 'interface {}';
  }

  #failure(operand: Operand | undefined, problem: string, source = operand?.source ?? ''): TemplateError {
    const shown = source.length > 20 ? `${source.slice(0, 20)}...` : source;
    return new TemplateError(`:1:${operand ? columnOf(operand) : 0}: executing "" at <${shown}>: ${problem}`);
  }
}

/** Go reports a field chain at the field after the first, anything else at its start. */
function columnOf(operand: Operand): number {
  const dots = operand.kind === 'field' && operand.path.length > 1 ? operand.source.indexOf('.', 1) : 0;
  return operand.column + dots;
}
