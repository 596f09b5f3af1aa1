import type { Pattern } from './shape.js';

/** What says of a pattern how it fills shapes, as SVG's attributes. */
export function patternAttributes({ width, height, fits }: Pattern): Readonly<Record<string, string | number>> {
  return fits ? { width: 1, height: 1, viewBox: `0 0 ${width} ${height}` } : { width, height, patternUnits: 'userSpaceOnUse' };
}
