/** The run's limit was reached: the run ends here, and says so. */
export class LimitReached extends Error {}

/** The process was killed while it waited, or before its next system call: it unwinds without a trace. */
export class ProcessKilled extends Error {}

/** A signal came while the process waited; shells run their trap, everything else unwinds. */
export class SignalDelivered extends Error {
  constructor(readonly signal: string) {
    super(signal);
  }
}
