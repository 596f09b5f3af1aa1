import { PANEL_PAD } from '../../scene/panel.js';
import type { PanelItem, TextItem, WritableItem } from '../../scene/scene.js';
import { textWidth } from '../../scene/text-metrics.js';
import { TYPE } from '../../scene/type-scale.js';

/** What things are called in the street beside their own names, longest first. What is not here, or finds no room, keeps its own name alone. */
const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  REGISTRY: ['ARCHIVE · registry', 'ARCHIVE'],
  IMAGES: ['BLUEPRINTS · images', 'BLUEPRINTS'],
  'IMAGES · READ-ONLY': ['BLUEPRINTS · images, read-only', 'BLUEPRINTS · images'],
  CONTAINERS: ['HOUSES · containers', 'HOUSES'],
  VOLUMES: ['SHEDS · volumes', 'SHEDS'],
  'IMAGES · NUR LESBAR': ['BAUPLÄNE · Images, nur lesbar', 'BAUPLÄNE · Images'],
  CONTAINER: ['HÄUSER · Container', 'HÄUSER'],
  镜像仓库: ['档案库 · 镜像仓库'],
  镜像: ['蓝图 · 镜像'],
  '镜像 · 只读': ['蓝图 · 镜像 · 只读', '蓝图 · 镜像'],
  容器: ['房屋 · 容器'],
  卷: ['棚屋 · 卷'],
  الصور: ['المخططات · الصور'],
  'الصور · للقراءة فقط': ['المخططات · الصور · للقراءة فقط', 'المخططات · الصور'],
  الحاويات: ['البيوت · الحاويات'],
};

const CAPTIONS: Readonly<Record<string, readonly string[]>> = {
  Image: ['Blueprint · image'],
  Container: ['House · container'],
  'locked, shared': ['locked, shared by every house'],
  'same stack, writable top': ['built as drawn, painted as its own'],
  镜像: ['蓝图 · 镜像'],
  容器: ['房屋 · 容器'],
};

const PAINT: Readonly<Record<string, readonly string[]>> = {
  'writable layer': ['writable layer · paint', 'writable · paint'],
  writable: ['writable · paint'],
  'beschreibbarer Layer': ['beschreibbarer Layer · Farbe', 'beschreibbar · Farbe'],
  beschreibbar: ['beschreibbar · Farbe'],
  可写层: ['可写层 · 油漆'],
};

export function houseHeading({ heading, note, width }: PanelItem): string {
  const spaced = (text: string): number => textWidth(text, TYPE.heading.font, TYPE.heading.sizePx) + text.length * 0.8;
  const taken = note === '' ? 0 : textWidth(note, TYPE.note.font, TYPE.note.sizePx) + 12;
  return HEADINGS[heading]?.find((text) => spaced(text) + taken <= width - 2 * PANEL_PAD) ?? heading;
}

/** What stands under the figure's two stacks; null for texts that stay. */
export function houseCaption({ key, text, role, width }: TextItem): string | null {
  if (!key.startsWith('caption:')) return null;
  const { font, sizePx } = TYPE[role === 'name' ? 'name' : 'note'];
  return CAPTIONS[text]?.find((longer) => textWidth(longer, font, sizePx) <= width) ?? null;
}

/** A writable layer's own label, and what it is in a house. */
export function houseLabel({ label, size, locked }: WritableItem, width: number): string {
  if (label === '' || locked) return label;
  const taken = textWidth(size, TYPE.size.font, TYPE.size.sizePx) + 12;
  return PAINT[label]?.find((text) => textWidth(text, TYPE.warm.font, TYPE.warm.sizePx) + taken <= width - 20) ?? label;
}
