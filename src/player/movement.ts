/** How time moves: not at all, on and on, or to the end of one step. */
export type Movement =
  { readonly kind: 'still' } | { readonly kind: 'play' } | { readonly kind: 'step'; readonly step: number; readonly done: () => void };

export const still: Movement = { kind: 'still' };

/** Where time begins on a timeline: at the end of a step, as a poster while `untouched`, or where it `stays`. */
export interface Start {
  readonly step: number;
  readonly untouched: boolean;
  readonly stays?: boolean;
}
