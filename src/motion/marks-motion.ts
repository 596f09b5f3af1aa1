/** A time of a step, in milliseconds from its start. */
export type Span = readonly [startMs: number, endMs: number];

/**
 * How the marks of a crowd go from one scene to the next, as JSON: each one's places are in the track's items, by id. Marks of which nothing
 * changes are not touched.
 */
export interface MarksMotion {
  /** While marks that stay go to their next places, and all to their next size. */
  readonly glideMs: Span;
  /** While marks come one after the other, where `timesMs` says nothing else. */
  readonly arriveMs: Span;
  /** While marks go one after the other. */
  readonly leaveMs: Span;
  /** While marks change their state. */
  readonly switchMs: Span;
  /** When a container's own gesture is, by id. */
  readonly timesMs: Readonly<Record<string, Span>>;
  /** Where containers stand that the other scene draws one by one, by id. */
  readonly elsewhere: Readonly<Record<string, MarkPlace>>;
}

/** A box in the picture, with the letter of the state that it is drawn in. */
export type MarkPlace = readonly [x: number, y: number, width: number, height: number, letter: string];
