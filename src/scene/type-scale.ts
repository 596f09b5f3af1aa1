import type { TypeStyle } from './text-metrics.js';

/** The texts of a picture by the class they carry when drawn. Nothing is smaller than 11. */
export const TYPE = {
  heading: { sizePx: 12, font: 'bold' },
  note: { sizePx: 12, font: 'sans' },
  number: { sizePx: 22, font: 'bold' },
  label: { sizePx: 12, font: 'mono' },
  size: { sizePx: 12, font: 'sans' },
  chip: { sizePx: 12, font: 'mono' },
  id: { sizePx: 11, font: 'mono' },
  name: { sizePx: 14, font: 'bold' },
  state: { sizePx: 12, font: 'sans' },
  small: { sizePx: 11.5, font: 'sans' },
  warm: { sizePx: 12, font: 'bold' },
  file: { sizePx: 11.5, font: 'mono' },
  mark: { sizePx: 11.5, font: 'bold' },
  empty: { sizePx: 13, font: 'sans' },
} as const satisfies Record<string, TypeStyle>;
