import type { HintName } from '../../shell/grammar/parse-hints.js';

/** Why a source could not be shown. `what` is what the reader of archives says of it, in the same language, or that of states, in English. */
export interface ErrorWords {
  readonly status: (url: string, status: string) => string;
  readonly tooLarge: (url: string) => string;
  readonly brokenOff: (url: string) => string;
  readonly noUrl: (url: string) => string;
  readonly noAnswer: (url: string) => string;
  readonly page: (url: string) => string;
  readonly pageHint: string;
  readonly unknown: (url: string, found: string) => string;
  readonly emptyFile: string;
  readonly otherBytes: (count: number) => string;
  readonly found: Readonly<Record<'png' | 'jpeg' | 'gif' | 'pdf' | 'zip', string>>;
  readonly unreadable: (url: string, what: string) => string;
  readonly noJson: (url: string) => string;
  /** A part of ours that could not be fetched. */
  readonly partMissing: string;
  /** Stands for the URL of a state that came without one. */
  readonly snapshot: string;
  /** What to try where a script can't be read. */
  readonly hints: Readonly<Record<HintName, string>>;
}
