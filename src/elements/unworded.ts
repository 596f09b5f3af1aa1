import type { DiagramError } from './diagram-error.js';
import { pageElement } from './page-element.js';

/** A mistake in its own words, as an error of a diagram: for where what words errors could not be fetched. */
export function unworded(error: unknown): DiagramError {
  const told = Object.assign(new Error(String(error)), { code: 2 as const, line: 0, column: 0, hint: '' });
  return Object.assign(told, { saidIn: () => told, view: () => pageElement('p', { role: 'alert' }, told.message) });
}
