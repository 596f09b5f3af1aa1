/** What passes between two lines typed. */
export const TYPING_MS = 1_000;
