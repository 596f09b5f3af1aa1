/** What `--help` says of one command. */
export interface HelpText {
  readonly short: string;
  /** A paragraph after the sentence, for the few that have one. */
  readonly long?: string;
  /** Its other names, as listed. */
  readonly aliases?: string;
  /** By flag: what it does, line breaks as the CLI's source has them. */
  readonly options: Readonly<Record<string, string>>;
}
