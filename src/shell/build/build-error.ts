/** A build that can't go on. The message is what follows "ERROR: failed to solve: " or, where `raw`, "ERROR: ". */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  /** Lines of the Dockerfile at fault, from 1; null where there is no excerpt to print. */
  readonly lines: readonly [start: number, end: number] | null;
  readonly isRaw: boolean;

  constructor(message: string, options: { readonly lines?: readonly [start: number, end: number] | null; readonly isRaw?: boolean } = {}) {
    super(message);
    this.lines = options.lines ?? null;
    this.isRaw = options.isRaw ?? false;
  }
}
