/** One instruction of a Dockerfile as read: its text still unexpanded. */
export interface Instruction {
  /** Upper case: "RUN". */
  readonly keyword: string;
  /** "--name=value" in order; a bare flag has "". */
  readonly flags: readonly (readonly [name: string, value: string])[];
  /** Everything behind keyword and flags, on one line: continuations joined, comments within them dropped. */
  readonly text: string;
  /** `text` where it is a JSON array of strings; null otherwise. */
  readonly json: readonly string[] | null;
  readonly heredocs: readonly HereDocument[];
  /** First and last line, from 1. */
  readonly startLine: number;
  readonly endLine: number;
}

/** A here-document of RUN, COPY or ADD. */
export interface HereDocument {
  readonly name: string;
  readonly content: string;
  /** False where the delimiter was quoted. */
  readonly expands: boolean;
}

/** A whole Dockerfile. */
export interface DockerfileText {
  /** As it is shown in excerpts: "Dockerfile". */
  readonly name: string;
  readonly lines: readonly string[];
  readonly escape: string;
  readonly instructions: readonly Instruction[];
}

/** The value of a flag, '' where it is not given. */
export function flagOf(instruction: Instruction, name: string): string {
  return instruction.flags.find(([flag]) => flag === name)?.[1] ?? '';
}
