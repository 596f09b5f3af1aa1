import type { Sign } from '../../scene/legend.js';

/** What a legend says: its name, and of each sign what it is and what to know of it. */
export interface LegendWords extends Readonly<Record<Sign, readonly [name: string, text: string]>> {
  readonly legend: string;
}
