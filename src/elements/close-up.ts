import { drawCell, drawMark } from '../draw/draw-cell.js';
import type { Camera } from '../draw/camera.js';
import { windowOf } from '../draw/camera-moves.js';
import type { Metaphor } from '../draw/metaphor.js';
import type { GroupShape, Pattern } from '../draw/shape.js';
import type { Fact } from '../model/fact.js';
import type { World } from '../model/world.js';
import { animateStep, sample } from '../motion/motion.js';
import { itemsOf } from '../motion/items-of.js';
import { poseOf, type Pose, type PosedItem } from '../motion/pose.js';
import type { Segment } from '../motion/segment.js';
import { cellOf, cellsIn, scaleForMost, united, type Cell } from '../scene/cells.js';
import { detailWeights, detailWidths } from '../scene/detail-levels.js';
import { emptyCell, layoutCell } from '../scene/layout-cell.js';
import type { Box, Item, Scene } from '../scene/scene.js';
import type { GivenWords } from '../scene/words.js';

/** Where more containers of a crowd are in view than that, they stay marks. */
const most = 200;

/** A moment of a film as a close-up needs it: the states around the step, alike where nothing moves. */
export interface Moment {
  readonly from: Scene;
  readonly to: Scene;
  readonly before: World;
  readonly after: World;
  readonly facts: readonly Fact[];
  /** Since the step's motion began. */
  readonly sinceMs: number;
  readonly words: GivenWords | undefined;
}

/** What is seen of a pose through a camera: the pose without what is drawn closer, and that. */
export interface CloseUp {
  readonly pose: Pose;
  readonly patterns: readonly Pattern[];
  readonly groups: readonly GroupShape[];
  /** Containers that are drawn here, or are going over into it: the scene's own drawing of them is not to be seen beside it. */
  readonly drawn: ReadonlySet<string>;
}

/** Draws the containers in view with as much detail as they have become large enough for, each in its own place. */
export class CloseUps {
  #drawn: ReadonlySet<string> = new Set();
  readonly #segments = new WeakMap<Scene, WeakMap<Scene, Segment>>();

  look(pose: Pose, camera: Camera, moment: Moment, metaphor: Metaphor | null = null): CloseUp {
    if (camera.scale <= 1) return { pose, patterns: [], groups: [], drawn: this.#sameIds(new Map()) };
    const { from, to } = moment;
    const window = windowOf(camera, pose);
    const least = scaleForMost(to, most);
    const shares = new Map<string, number>();
    const patterns = new Map<string, Pattern>();
    const groups: GroupShape[] = [];
    const cells = cellsIn(to, window, most);
    const gone = from === to ? [] : cellsIn(from, window, most).filter(({ id }) => !cellOf(to, id));
    const posed = from === to ? null : posedBoxes(pose);
    for (const cell of [...cells, ...gone]) {
      const box = (cellOf(from, cell.id) && cellOf(to, cell.id) && posed?.get(cell.id)) ?? cell.box;
      const levels = this.#levelsOf(cell, box.width * camera.scale, moment);
      const weights = detailWeights(
        levels.map(({ width }) => width),
        box.width * camera.scale,
        cell.drawn === 'overview' ? cell.box.width * least : 0,
      );
      if ((weights[0] ?? 1) >= 1) continue;
      const share = weights[0] ?? 1;
      shares.set(cell.id, share);
      const put = (drawing: ReturnType<typeof drawCell>): void => {
        for (const pattern of drawing.patterns) patterns.set(pattern.id, pattern);
        groups.push(drawing.group);
      };
      if (cell.mark && share > 0) put(drawMark(cell.mark.crowd, cell.mark.index, camera.scale, share, metaphor));
      for (const [index, { width, pose: drawn }] of levels.entries()) {
        const opacity = weights[index + 1] ?? 0;
        if (opacity <= 0) continue;
        put(drawCell(drawn, box, opacity, `cell:${cell.id}:${width}`, metaphor));
      }
    }
    return { pose: without(pose, shares), patterns: Array.from(patterns.values()), groups, drawn: this.#sameIds(shares) };
  }

  /** The same set as long as it has the same ids. */
  #sameIds(shares: ReadonlyMap<string, number>): ReadonlySet<string> {
    const last = this.#drawn;
    if (last.size !== shares.size || !Array.from(shares.keys()).every((id) => last.has(id))) this.#drawn = new Set(shares.keys());
    return this.#drawn;
  }

  /** The drawings that a cell has become wide enough for, each as wide as it is laid out for. */
  #levelsOf(cell: Cell, wide: number, moment: Moment): { width: number; pose: Pose }[] {
    const levels: { width: number; pose: Pose }[] = [];
    const widths = detailWidths(cell);
    const isNear = wide >= (widths[0] ?? Infinity) * 0.9;
    if (!isNear || (cell.drawn === 'full' && !leavesOut(moment.to, cell.id))) return levels;
    for (const width of widths) {
      if (wide < width * 0.9) break;
      const { pose, isWhole } = this.#poseAt(cell, width, moment);
      levels.push({ width, pose });
      if (isWhole) break;
    }
    return levels;
  }

  /** A container at one level of detail, moving where the step changes it. */
  #poseAt({ id, box }: Cell, width: number, { from, to, before, after, facts, sinceMs, words }: Moment): { pose: Pose; isWhole: boolean } {
    const layOut = (world: World, scene: Scene): { scene: Scene; isWhole: boolean } => {
      const { width: wide, height: high } = cellOf(scene, id)?.box ?? box;
      const container = world.containers.get(id);
      const height = Math.round((width * high) / wide);
      return container
        ? layoutCell(world, container, width, height, scene.rightToLeft, words)
        : { scene: emptyCell(width, height, scene.rightToLeft), isWhole: true };
    };
    const next = layOut(after, to);
    if (from === to) return { pose: poseOf(next.scene), isWhole: next.isWhole };
    const last = layOut(before, from);
    const isWhole = next.isWhole && last.isWhole;
    return {
      pose: last.scene === next.scene ? poseOf(next.scene) : sample(this.#segment(last.scene, next.scene, facts), sinceMs),
      isWhole,
    };
  }

  #segment(from: Scene, to: Scene, facts: readonly Fact[]): Segment {
    let known = this.#segments.get(from);
    if (!known) this.#segments.set(from, (known = new WeakMap()));
    let segment = known.get(to);
    if (!segment) known.set(to, (segment = animateStep(from, to, facts)));
    return segment;
  }
}

/** True where a container's own drawing in the scene counts files that it doesn't list. */
function leavesOut(scene: Scene, id: string): boolean {
  return scene.items.some(({ key }) => key === `file:${id}::more`);
}

/** Id of the container that an item draws a part of; '' of others. */
function containerOf({ kind, key }: Item): string {
  if (kind !== 'stack' && kind !== 'writable' && kind !== 'head' && kind !== 'file') return '';
  const parts = key.split(':');
  return parts[0] === 'passing' ? '' : (parts[1] ?? '').replace(/~$/, '');
}

/** Where containers are at the moment of a pose. */
function posedBoxes(pose: Pose): Map<string, Box> {
  const boxes = new Map<string, Box>();
  for (const posed of itemsOf(pose)) {
    const id = posed.item.kind === 'file' ? '' : containerOf(posed.item);
    if (id) boxes.set(id, united(boxes.get(id), posed));
  }
  return boxes;
}

function without(pose: Pose, shares: ReadonlyMap<string, number>): Pose {
  if (shares.size === 0) return pose;
  const items = itemsOf(pose).flatMap((posed): PosedItem[] => {
    const share = shares.get(containerOf(posed.item));
    if (share === undefined) return [posed];
    return share <= 0 ? [] : [{ ...posed, opacity: posed.opacity * share }];
  });
  return { ...pose, items };
}
