import { hierarchy, treemap, treemapSquarify } from 'd3';
import type { SizeGroup, SizePart } from './file-sizes.js';
import type { Box } from './scene.js';

/** A part of a group in a treemap. */
export interface PartBox extends Box {
  readonly part: SizePart;
}

/** A group in a treemap, with its parts below its own line of text; none where there is no room for them. */
export interface GroupBox extends Box {
  readonly group: SizeGroup;
  readonly parts: readonly PartBox[];
}

interface Node {
  readonly group?: SizeGroup;
  readonly part?: SizePart;
  readonly sizeBytes?: number;
  readonly children?: readonly Node[];
}

/** Groups told apart; the smaller ones are one. */
const MOST_GROUPS = 40;
/** Height of a group's line of text. */
const LINE = 22;

/** The smallest groups as one, so that a treemap stays readable; `others` is its name. */
export function fewGroups(groups: readonly SizeGroup[], others: string): readonly SizeGroup[] {
  if (groups.length <= MOST_GROUPS) return groups;
  const rest = groups.slice(MOST_GROUPS - 1);
  const sums = new Map<SizePart['kind'], number>();
  for (const { kind, sizeBytes } of rest.flatMap(({ parts }) => parts)) sums.set(kind, (sums.get(kind) ?? 0) + sizeBytes);
  const parts = Array.from(sums, ([kind, sizeBytes]) => ({ kind, path: '', name: others, sizeBytes }));
  const sizeBytes = parts.reduce((sum, part) => sum + part.sizeBytes, 0);
  return [...groups.slice(0, MOST_GROUPS - 1), { path: '', name: others, sizeBytes, parts }];
}

/** Groups as a squarified treemap of so many units, their parts within them. Areas are in proportion to bytes. */
export function layoutSizes(groups: readonly SizeGroup[], width: number, height: number): readonly GroupBox[] {
  const data: Node = {
    children: groups.map((group) => ({ group, children: group.parts.map((part) => ({ part, sizeBytes: part.sizeBytes })) })),
  };
  const root = hierarchy<Node>(data, (node) => node.children).sum((node) => node.sizeBytes ?? 0);
  const laidOut = treemap<Node>().tile(treemapSquarify).size([width, height]).paddingOuter(1).paddingTop(LINE).paddingInner(2).round(true)(
    root,
  );
  return (laidOut.children ?? []).flatMap(({ x0, x1, y0, y1, data: { group }, children = [] }): GroupBox[] => {
    if (!group) return [];
    const parts = children.flatMap((child): PartBox[] => {
      const { part } = child.data;
      if (!part || child.x1 <= child.x0 || child.y1 <= child.y0) return [];
      return [{ part, x: child.x0, y: child.y0, width: child.x1 - child.x0, height: child.y1 - child.y0 }];
    });
    return [{ group, parts, x: x0, y: y0, width: x1 - x0, height: y1 - y0 }];
  });
}
