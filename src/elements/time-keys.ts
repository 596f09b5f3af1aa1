/** Keys by which a reader drives a diagram's time, as events name them. */
export const timeKeys = [' ', 'k', 'ArrowLeft', 'ArrowRight', 'Home', 'End', ',', '.', '<', '>', 'f'] as const;

/** A key as `timeKeys` has it, whatever the shift key makes of a letter. */
export function nameOfKey({ key }: KeyboardEvent): string {
  return key.length === 1 ? key.toLowerCase() : key;
}
