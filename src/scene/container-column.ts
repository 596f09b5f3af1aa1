import type { Container } from '../model/container.js';
import { stateText } from './container-state.js';
import { formatSize } from './format-size.js';
import type { LayerFold } from './fold-layers.js';
import type { FileItem, HeadItem, Item, StackItem, WritableItem } from './scene.js';
import type { Sketch } from './sketch.js';
import { cutPath, cutText, plainText, textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import { writableSummary } from './writable-summary.js';
import type { PlainWords } from './words.js';

/** How a container's column is built. */
export interface ColumnStyle {
  /** A borrowed slab with the gap above it. */
  readonly pitch: number;
  readonly gap: number;
  readonly locks: boolean;
  /** File rows shown in the writable layer; the rest is counted. */
  readonly rows: number;
  /** Writable layer with nothing in it. */
  readonly writableHeight: number;
  /** State under the name rather than beside it. */
  readonly twoLines: boolean;
  readonly small: boolean;
  /** Of a container only its state's mark stands above its layers. */
  readonly nameless?: boolean | undefined;
  /** Deep stacks are folded as in the store. */
  readonly fold?: LayerFold | null | undefined;
  readonly words: PlainWords;
}

const ROW = 22;
/** Between the borrowed layers and the writable one: they are not one stack. */
const LIFT = 8;

/** A container: its borrowed layers from the floor up, a gap, its writable layer with what is in it, name and state. */
export function layoutContainer(container: Container, width: number, style: ColumnStyle): Sketch {
  const { id } = container;
  const { words } = style;
  const layers = style.fold ? style.fold.shown(container.layers) : container.layers;
  const summary = writableSummary(container.files);
  const stackHeight = layers.length > 0 ? layers.length * style.pitch - style.gap : 0;
  const stack: StackItem = {
    kind: 'stack',
    key: `stack:${id}`,
    title: words.borrowedTitle(container.layers.length, plainText(container.imageReference)),
    x: 0,
    y: -stackHeight,
    width,
    height: stackHeight,
    layers: layers.length,
    slabHeight: style.pitch - style.gap,
    gap: style.gap,
    locks: style.locks,
    onto: layers.length > 0 ? `layer:${layers[layers.length - 1]}` : '',
  };
  const shown = summary.rows.length > style.rows ? summary.rows.slice(0, Math.max(0, style.rows - 1)) : summary.rows;
  const touched = summary.rows.length > 0;
  const rowCount = style.rows > 0 && touched ? Math.min(style.rows, summary.rows.length) : 0;
  const writableHeight =
    style.writableHeight + (rowCount > 0 ? rowCount * ROW + 3 : style.rows === 0 && touched ? Math.round(style.writableHeight * 0.8) : 0);
  const top = -stackHeight - (style.small ? 3 : LIFT) - writableHeight;
  const size = formatSize(summary.sizeBytes);
  const sizeRoom = style.small ? 0 : textWidth(size, TYPE.size) + 12;
  const label =
    (container.readOnly ? [words.readOnly] : words.writableLayer).find((text) => textWidth(text, TYPE.warm) + sizeRoom <= width - 20) ?? '';
  const writable: WritableItem = {
    kind: 'writable',
    key: `writable:${id}`,
    title: container.readOnly ? words.readOnlyTitle(plainText(container.name)) : words.writableTitle(size, plainText(container.name)),
    x: 0,
    y: top,
    width,
    height: writableHeight,
    label: style.small ? '' : label,
    size: style.small ? '' : size,
    countBytes: summary.sizeBytes,
    status: container.status,
    touched,
    locked: container.readOnly,
  };
  const files: FileItem[] = [];
  if (rowCount > 0) {
    const muted = container.status === 'exited' || container.status === 'dead';
    const row = (key: string, path: string, mark: FileItem['mark'], title: string): void => {
      files.push({
        kind: 'file',
        key: `file:${id}:${key}`,
        title,
        x: 6,
        y: top + style.writableHeight - 2 + files.length * ROW,
        width: width - 12,
        height: ROW - 3,
        label: mark ? cutPath(plainText(path), TYPE.file, width - 12 - 16 - 14) : path,
        mark,
        muted,
      });
    };
    for (const { path, mark } of shown) row(path, path, mark, words.fileTitle(plainText(path), mark));
    if (shown.length < summary.rows.length) row(':more', words.more(summary.rows.length - shown.length), '', '');
  }
  const head = layoutHead(container, width, style);
  const items: Item[] = [stack, writable, ...files, { ...head, y: top - head.height - (style.small ? 2 : 6) }];
  return { items, height: -top + head.height + (style.small ? 2 : 6) };
}

function layoutHead(container: Container, width: number, style: ColumnStyle): HeadItem {
  const type = style.small ? TYPE.small : TYPE.name;
  const mark = style.small ? 13 : 19;
  const name = plainText(container.name);
  const state = stateText(container, style.words);
  const beside = width - mark - textWidth(name, type) - 8;
  const fits = !style.small && (style.twoLines || textWidth(state, TYPE.state) <= beside);
  return {
    kind: 'head',
    key: `container:${container.id}`,
    title: style.words.containerTitle(name, state, plainText(container.imageReference)),
    x: 0,
    y: 0,
    width,
    height: style.nameless ? 12 : style.small ? 16 : style.twoLines ? 36 : 20,
    // Names in a grid differ at their ends more often than not.
    name: style.nameless ? '' : (style.small ? cutPath : cutText)(name, type, width - mark),
    state: fits ? state : '',
    status: container.status,
    small: style.small,
    twoLines: !style.small && style.twoLines,
  };
}

/** True where some container's name and state don't fit side by side. */
export function needsTwoLines(containers: readonly Container[], width: number, words: PlainWords): boolean {
  return containers.some(
    (container) => 19 + textWidth(container.name, TYPE.name) + 8 + textWidth(stateText(container, words), TYPE.state) > width,
  );
}
