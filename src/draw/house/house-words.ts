import type { PanelItem, TextItem, WritableItem } from '../../scene/scene.js';
import { PANEL_PAD } from '../../scene/panel.js';
import { textWidth } from '../../scene/text-metrics.js';
import { TYPE } from '../../scene/type-scale.js';

/** What panels are called in the street, longest first; their own names are kept where there is no room for both. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  'panel:registry': ['ARCHIVE · registry', 'ARCHIVE'],
  'panel:images': ['BLUEPRINTS · images, read-only', 'BLUEPRINTS · images', 'BLUEPRINTS'],
  'panel:containers': ['HOUSES · containers', 'HOUSES'],
  'panel:volumes': ['SHEDS · volumes', 'SHEDS'],
};

const CAPTIONS: Readonly<Record<string, readonly string[]>> = {
  'caption:image': ['Blueprint · image'],
  'caption:container': ['House · container'],
  'caption:image:note': ['locked, shared by every house', 'locked, shared'],
  'caption:container:note': ['built as drawn, painted as its own', 'as drawn, own paint'],
};

export function houseHeading({ key, heading, note, width }: PanelItem): string {
  const spaced = (text: string): number => textWidth(text, TYPE.heading.font, TYPE.heading.sizePx) + text.length * 0.8;
  const taken = note === '' ? 0 : textWidth(note, TYPE.note.font, TYPE.note.sizePx) + 12;
  return HEADINGS[key]?.find((text) => spaced(text) + taken <= width - 2 * PANEL_PAD) ?? heading;
}

/** What stands under the figure's two stacks; null for texts that stay. */
export function houseCaption({ key, role, width }: TextItem): string | null {
  const { font, sizePx } = TYPE[role === 'name' ? 'name' : 'note'];
  return CAPTIONS[key]?.find((text) => textWidth(text, font, sizePx) <= width) ?? null;
}

/** A writable layer's own label, and what it is in a house. */
export function houseLabel({ label, size, locked }: WritableItem, width: number): string {
  if (label === '' || locked) return label;
  const taken = textWidth(size, TYPE.size.font, TYPE.size.sizePx) + 12;
  const fits = (text: string): boolean => textWidth(text, TYPE.warm.font, TYPE.warm.sizePx) + taken <= width - 20;
  return ['writable layer · paint', 'writable · paint'].find(fits) ?? label;
}
