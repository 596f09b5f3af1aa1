import type { World } from '../../model/world.js';

/** What the word at the cursor may become. */
export interface Completion {
  /** Where the text that a candidate takes the place of begins; it ends at the cursor. */
  readonly start: number;
  /** In alphabetical order; each begins with what is typed. */
  readonly candidates: readonly Candidate[];
}

export interface Candidate {
  /** As it is inserted, quoted as the word is. */
  readonly text: string;
  /** What follows it where it is the only one: a blank, with the closing quote before it; '' where more is to be typed, as after "etc/". */
  readonly end: string;
  /** As lists show it: the last part of a path, the value of a flag. */
  readonly label: string;
  /** A few words on it, '' for none. */
  readonly hint: string;
}

/** A word as it may become, before it is quoted. */
export interface Choice {
  readonly value: string;
  readonly label?: string | undefined;
  readonly hint?: string | undefined;
  /** True where more is to be typed: a directory, "type=". */
  readonly isOpen?: boolean | undefined;
}

/** What completion sees of a demo: the state it has come to, and the shell's own. */
export interface CompletionPlace {
  readonly world: World;
  readonly cwd: string;
  readonly variables: ReadonlyMap<string, string>;
  readonly functions: readonly string[];
  /** Names with tags that `docker pull` finds, beside those in registries. */
  readonly offeredImages: () => Promise<readonly string[]>;
}
