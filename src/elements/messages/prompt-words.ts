/** The prompt of a terminal that readers type into, beside what the shell says. */
export interface PromptWords {
  readonly label: string;
  readonly placeholder: string;
  /** What the keys do, for those who hear it. */
  readonly how: string;
  readonly candidates: string;
  readonly nothing: string;
  readonly several: (count: number) => string;
  readonly listed: (count: number) => string;
  readonly more: (count: number) => string;
  readonly goesOn: string;
  readonly search: (query: string) => string;
  readonly notFound: string;
  readonly cleared: string;
  readonly waiting: (count: number) => string;
  readonly atEnd: (step: number) => string;
  readonly takeBack: (count: number) => string;
  readonly takenBack: string;
}
