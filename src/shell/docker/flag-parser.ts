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

/** A line read, as far as it could be. */
export interface ParsedFlags {
  readonly flags: Flags;
  readonly args: readonly string[];
  /** Every flag as it was given, in order; flag-problem.ts says what is wrong with them. */
  readonly given: readonly GivenFlag[];
  /** Where the reading stopped, null where nothing stopped it. */
  readonly fault: FlagFault | null;
}

export interface FlagValue {
  readonly spec: FlagSpec;
  readonly value: string;
}

export interface GivenFlag extends FlagValue {
  /** "--name", or the letter with those that follow it: "-abc". */
  readonly typed: string;
}

/** A word with a flag that the command does not have (`spec` is null), or that has no value and needs one. */
export interface FlagFault extends Pick<GivenFlag, 'typed'> {
  readonly word: string;
  readonly spec: FlagSpec | null;
}

/** What was given, by long name. */
export class Flags {
  readonly #given: readonly FlagValue[];

  constructor(given: readonly FlagValue[]) {
    this.#given = given;
  }

  has(name: string): boolean {
    return this.list(name).length > 0;
  }

  /** Long names of all that were given. */
  names(): string[] {
    return this.#given.map(({ spec }) => nameOf(spec));
  }

  /** True where a switch was given and its last value is not false. */
  is(name: string): boolean {
    return /^(1|t|true)$/i.test(this.text(name));
  }

  text(name: string, fallback = ''): string {
    return this.list(name).at(-1) ?? fallback;
  }

  list(name: string): readonly string[] {
    return this.#given.filter(({ spec }) => nameOf(spec) === name).map(({ value }) => value);
  }
}

const nameOf = ({ name, instead }: FlagSpec): string => instead || name;

/**
 * Reads "a,all f,filter:filter format:string" as flags. A leading `!` hides one from `--help`; `time=timeout:int` is an old name of another.
 */
export function readFlagSpecs(text: string): FlagSpec[] {
  return (text.match(/\S+/g) ?? []).map((word) => {
    const [, mark, short = '', name = word, instead = '', kind = ''] = /^(!?)(?:(\w),)?([\w-]+)(?:=([\w-]+))?(?::(\S+))?$/.exec(word) ?? [];
    return { name, short, kind, instead, hidden: Boolean(mark || instead) };
  });
}

/** The flag that every command has, by its letter unless the command has another use for that. */
export const HELP: FlagSpec = { name: 'help', short: 'h', kind: '', instead: '', hidden: false };

/** Splits a command's words into flags and arguments. With `interspersed` false the first argument ends the flags, as for `run`. */
export function parseFlags(words: readonly string[], specs: readonly FlagSpec[], interspersed: boolean): ParsedFlags {
  const known = [...specs, HELP];
  const given: GivenFlag[] = [];
  const args: string[] = [];
  let fault: FlagFault | null = null;
  let index = 0;
  while (index < words.length && !fault) {
    const word = words[index++] ?? '';
    /** Takes a flag with the value attached to it; without one, a switch is on, and any other has the next word. */
    const take = (typed: string, spec: FlagSpec | null = null, attached?: string): void => {
      const value = attached ?? (spec?.kind ? words[index++] : 'true');
      if (spec && value !== undefined) given.push({ spec, value, typed });
      else fault = { word, typed, spec };
    };
    if (word === '--' || (!interspersed && !/^-./s.test(word))) {
      args.push(...words.slice(word === '--' ? index : index - 1));
      break;
    }
    if (word.startsWith('--')) {
      const [typed = '', attached] = word.split(/=(.*)/s);
      take(
        typed,
        known.find(({ name }) => `--${name}` === typed),
        attached,
      );
    } else if (/^-./s.test(word)) {
      for (let letters = word.slice(1); letters && !fault;) {
        const spec = known.find(({ short }) => short === letters.charAt(0));
        const tail = letters.slice(1);
        const attached = /^=./s.test(tail) ? tail.slice(1) : (spec?.kind && tail) || undefined;
        take(`-${letters}`, spec, attached);
        letters = spec?.kind || attached !== undefined ? '' : tail;
      }
    } else args.push(word);
  }
  return { flags: new Flags(given), args, given, fault };
}
