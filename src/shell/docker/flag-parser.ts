/** How the docker command reads its flags: the rules and the words of Go's pflag, which the CLI is built on. */

/** A flag as a command declares it. */
export interface FlagSpec {
  readonly name: string;
  /** One letter, '' for none. */
  readonly short: string;
  /** '' for a switch, else the word for its value: "list", "string", "int". */
  readonly kind: string;
  /** Takes no part in `--help`. */
  readonly hidden: boolean;
  /** Name to say instead where the flag is deprecated, '' otherwise. */
  readonly instead: string;
}

export type ParsedFlags =
  | {
      readonly flags: Flags;
      readonly args: readonly string[];
      readonly deprecated: readonly string[];
      readonly help: boolean;
      /** Values that are more than text and still to be checked (flag-values.ts). */
      readonly unchecked: readonly FlagValue[];
    }
  | { readonly error: string };

export interface FlagValue {
  readonly spec: FlagSpec;
  readonly value: string;
}

/** What was given, by long name. */
export class Flags {
  readonly #given: ReadonlyMap<string, readonly string[]>;

  constructor(given: ReadonlyMap<string, readonly string[]>) {
    this.#given = given;
  }

  has(name: string): boolean {
    return this.#given.has(name);
  }

  /** Long names of all that were given. */
  names(): string[] {
    return [...this.#given.keys()];
  }

  /** True where a switch was given and its last value is not false. */
  is(name: string): boolean {
    return isTrue(this.#given.get(name)?.at(-1) ?? 'false');
  }

  text(name: string, fallback = ''): string {
    return this.#given.get(name)?.at(-1) ?? fallback;
  }

  list(name: string): readonly string[] {
    return this.#given.get(name) ?? [];
  }
}

const isTrue = (value: string): boolean => /^(1|t|true)$/i.test(value);

/**
 * Reads "a,all f,filter:filter format:string" as flags. A leading `!` hides one from `--help`; `time=timeout:int` is an old name of another.
 */
export function readFlagSpecs(text: string): FlagSpec[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [, hidden, short, name, instead, kind] = /^(!?)(?:(\w),)?([\w-]+)(?:=([\w-]+))?(?::(\S+))?$/.exec(word) ?? [];
      return {
        name: name ?? word,
        short: short ?? '',
        kind: kind ?? '',
        hidden: hidden === '!' || Boolean(instead),
        instead: instead ?? '',
      };
    });
}

/** Splits a command's words into flags and arguments. With `interspersed` false the first argument ends the flags, as for `run`. */
export function parseFlags(words: readonly string[], specs: readonly FlagSpec[], interspersed: boolean): ParsedFlags {
  const given = new Map<string, string[]>();
  const args: string[] = [];
  const deprecated: string[] = [];
  const unchecked: FlagValue[] = [];
  let help = false;
  let index = 0;
  const next = (): string | undefined => words[index++];

  const set = (spec: FlagSpec, value: string): string => {
    if (!spec.kind && !/^(1|0|t|f|true|false)$/i.test(value))
      return badValue({ spec, value }, `strconv.ParseBool: parsing ${quote(value)}: invalid syntax`);
    if (spec.kind && (!value || !/^(string|list|strings|stringArray)$/.test(spec.kind) || spec.name === 'add-host'))
      unchecked.push({ spec, value });
    if (spec.instead) deprecated.push(`Flag --${spec.name} has been deprecated, use --${spec.instead} instead`);
    const name = spec.instead || spec.name;
    given.set(name, [...(given.get(name) ?? []), value]);
    return '';
  };

  while (index < words.length) {
    const word = next() ?? '';
    if (word === '--') {
      args.push(...words.slice(index));
      break;
    }
    let error = '';
    if (word.startsWith('--')) {
      const text = word.slice(2);
      if (/^[-=]/.test(text)) return { error: `bad flag syntax: ${word}` };
      const at = text.indexOf('=');
      const name = at < 0 ? text : text.slice(0, at);
      const spec = specs.find((one) => one.name === name);
      if (!spec && name === 'help') help = true;
      else if (!spec) return { error: `unknown flag: --${name}` };
      else if (at >= 0) error = set(spec, text.slice(at + 1));
      else if (!spec.kind) error = set(spec, 'true');
      else {
        const value = next();
        error = value === undefined ? `flag needs an argument: --${name}` : set(spec, value);
      }
    } else if (word.startsWith('-') && word !== '-') {
      for (let rest = word.slice(1); rest && !error;) {
        const letter = rest.charAt(0);
        const spec = specs.find((one) => one.short === letter);
        const tail = rest.slice(1);
        if (!spec && letter === 'h') {
          help = true;
          deprecated.push('Flag shorthand -h has been deprecated, use --help');
          rest = tail;
        } else if (!spec) error = `unknown shorthand flag: '${letter}' in -${rest}`;
        else if (tail.startsWith('=') && tail.length > 1) [error, rest] = [set(spec, tail.slice(1)), ''];
        else if (!spec.kind) [error, rest] = [set(spec, 'true'), tail];
        else if (tail) [error, rest] = [set(spec, tail), ''];
        else {
          const value = next();
          error = value === undefined ? `flag needs an argument: '${letter}' in -${rest}` : set(spec, value);
          rest = '';
        }
      }
    } else if (interspersed) args.push(word);
    else {
      args.push(...words.slice(index - 1));
      break;
    }
    if (error) return { error };
  }
  return { flags: new Flags(given), args, deprecated, help, unchecked };
}

const quote = (text: string): string => JSON.stringify(text);

/** What pflag says of a value that a flag can't take. */
export function badValue({ spec, value }: FlagValue, problem: string): string {
  return `invalid argument ${quote(value)} for "${spec.short ? `-${spec.short}, ` : ''}--${spec.name}" flag: ${problem}`;
}
