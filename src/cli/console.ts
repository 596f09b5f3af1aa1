/** Where a command prints to. */
export interface Console {
  /** Standard output. */
  out(text: string): void;
  /** Standard error. */
  error(text: string): void;
  /** True where a person watches standard error: progress is shown there only then. */
  readonly isTerminal: boolean;
}
