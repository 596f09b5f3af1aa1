/** The first 12 digits of an id, its "sha256:" left off. */
export const shortId = (id: string): string => id.replace(/^sha256:/, '').slice(0, 12);

/** At most `length` code points, the last an ellipsis where something was cut. */
export function ellipsis(text: string, length: number): string {
  const points = [...text];
  return points.length <= length ? text : `${points.slice(0, length - 1).join('')}…`;
}
