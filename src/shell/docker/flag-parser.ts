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

/** A line read, as far as there was no error. */
export interface ParsedFlags {
  readonly flags: Flags;
  readonly args: readonly string[];
  readonly deprecated: readonly string[];
  readonly help: boolean;
  /** Values that are more than text and still to be checked (flag-values.ts). */
  readonly unchecked: readonly FlagValue[];
  /** What stopped the reading, '' where nothing did. */
  readonly error: string;
}

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
const isSwitch = (value: string): boolean => /^(1|0|t|f|true|false)$/i.test(value);

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
  let error = '';
  let index = 0;

  /** Takes a flag with the value attached to it; without one, a switch is on, and any other has the next word. `shown` is the flag in messages. */
  const take = (spec: FlagSpec, shown: string, attached: string | undefined): void => {
    const value = attached ?? (spec.kind ? words[index++] : 'true');
    if (value === undefined) {
      error = `flag needs an argument: ${shown}`;
      return;
    }
    const isText = spec.kind ? value && /^(string|list|strings|stringArray)$/.test(spec.kind) && spec.name !== 'add-host' : isSwitch(value);
    if (!isText) unchecked.push({ spec, value });
    if (spec.instead) deprecated.push(`Flag --${spec.name} has been deprecated, use --${spec.instead} instead`);
    const name = spec.instead || spec.name;
    given.set(name, [...(given.get(name) ?? []), value]);
  };

  while (index < words.length && !error) {
    const word = words[index++] ?? '';
    if (word === '--' || (!interspersed && !/^-./s.test(word))) {
      args.push(...words.slice(word === '--' ? index : index - 1));
      break;
    }
    if (word.startsWith('--')) {
      const [name = '', attached] = word.slice(2).split(/=(.*)/s);
      const spec = specs.find((one) => one.name === name);
      if (/^--[-=]/.test(word)) error = `bad flag syntax: ${word}`;
      else if (spec) take(spec, `--${name}`, attached);
      else if (name === 'help') help = true;
      else error = `unknown flag: --${name}`;
    } else if (/^-./s.test(word)) {
      for (let rest = word.slice(1); rest && !error;) {
        const letter = rest.charAt(0);
        const tail = rest.slice(1);
        const spec = specs.find((one) => one.short === letter);
        const attached = /^=./s.test(tail) ? tail.slice(1) : (spec?.kind && tail) || undefined;
        if (spec) take(spec, `'${letter}' in -${rest}`, attached);
        else if (letter === 'h') {
          help = true;
          deprecated.push('Flag shorthand -h has been deprecated, use --help');
        } else error = `unknown shorthand flag: '${letter}' in -${rest}`;
        rest = spec && (spec.kind || attached !== undefined) ? '' : tail;
      }
    } else args.push(word);
  }
  return { flags: new Flags(given), args, deprecated, help, unchecked, error };
}
