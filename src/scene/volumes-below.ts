import type { World } from '../model/world.js';
import { GAP, PANEL_PAD } from './panel.js';
import type { Item, SceneOptions, TextItem } from './scene.js';
import { cutText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import { DRUM_HEIGHT, layoutDrums } from './volumes.js';
import type { PictureWords } from './words.js';

const BETWEEN = 8;
/** Enough for a name and the word for a volume that nobody uses. */
const NARROWEST_DRUM = 118;
/** Between the heading and the first drum, or what is said where there is none. */
const AFTER_HEADING = 24;

/** A picture before its options are noted on it. */
interface Laid {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Adds the volumes as a strip along the whole foot of a picture: where panels stand side by side, but not four of them. */
export function volumesBelow(laid: Laid, world: World, width: number, { leastHeights }: SceneOptions, words: PictureWords): Laid {
  const y = laid.height + GAP;
  const height = Math.max(DRUM_HEIGHT + 2 * PANEL_PAD, leastHeights?.get('panel:volumes') ?? 0);
  const start = PANEL_PAD + textWidth(words.volumes, TYPE.heading) + words.volumes.length * 0.8 + AFTER_HEADING;
  const noteWidth = textWidth(words.more(99), TYPE.note) + AFTER_HEADING;
  const room = width - start - PANEL_PAD - noteWidth;
  const most = Math.max(1, Math.floor((room + BETWEEN) / (NARROWEST_DRUM + BETWEEN)));
  const pitch = (room + BETWEEN) / most;
  const { drums, omitted } = layoutDrums(world, pitch - BETWEEN, most, words);
  const places = drums.map((drum, index) => ({ ...drum, x: start + index * pitch, y: y + PANEL_PAD }));
  const panel: Item = {
    kind: 'panel',
    key: 'panel:volumes',
    title: '',
    x: 0,
    y,
    width,
    height,
    heading: words.volumes,
    note: omitted > 0 ? words.more(omitted) : '',
  };
  const empty = drums.length === 0 ? words.noVolumes : [];
  const texts = empty.map((text, index): TextItem => {
    const role = index === 0 ? 'name' : 'empty';
    return {
      kind: 'text',
      key: `empty:volumes:${index}`,
      title: '',
      text: cutText(text, TYPE[role], room),
      role,
      anchor: 'start',
      x: start,
      y: y + height / 2 - 19 + index * 21,
      width: room,
      height: 16,
    };
  });
  return { items: [...laid.items, panel, ...places, ...texts], height: y + height };
}
