import type { Candidate, Completion } from '../../shell/complete/completion.js';

/** Candidates shown at once; the rest is counted. */
const mostShown = 200;

/** The completions that are listed, and the one of them that is chosen. */
export class CandidateList {
  readonly completion: Completion;
  /** -1 for none. */
  readonly chosen: number;

  constructor(completion: Completion, chosen = -1) {
    this.completion = completion;
    this.chosen = chosen;
  }

  get shown(): readonly Candidate[] {
    return this.completion.candidates.slice(0, mostShown);
  }

  /** How many are not shown. */
  get more(): number {
    return Math.max(0, this.completion.candidates.length - mostShown);
  }

  get candidate(): Candidate | null {
    return this.shown[this.chosen] ?? null;
  }

  /** With the candidate after or before the chosen one chosen; round from the end to the start. */
  moved(way: 1 | -1): CandidateList {
    const count = this.shown.length;
    const next = this.chosen < 0 ? (way > 0 ? 0 : count - 1) : (this.chosen + way + count) % count;
    return new CandidateList(this.completion, next);
  }
}
