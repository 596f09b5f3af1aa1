import type { ContainerStatus } from '../model/container.js';
import type { GivenWords, PlainWords } from './words.js';

/** What of the world is drawn: everything, one side of it, or one image beside one container of it. */
export type View = 'all' | 'images' | 'containers' | 'figure';

/** How much is drawn of each thing; `auto` in the options picks by the room there is. */
export type Detail = 'full' | 'compact' | 'overview';

export interface SceneOptions {
  /** Layout units, which are CSS pixels at the default font size: a reader's larger text means fewer units, scaled up. 240 to 4000. */
  readonly width: number;
  /** Default 'all'. */
  readonly view?: View | undefined;
  /** Default 'auto'. */
  readonly detail?: Detail | 'auto' | undefined;
  /** Text and panels start at the right; registry, images, containers keep their order of meaning. */
  readonly rightToLeft?: boolean | undefined;
  /** The registry has a panel. By default where a registry holds something; a story that ships images anywhere has it from its first step on. */
  readonly shelf?: boolean | undefined;
  /** Volumes have a panel. By default where there are any; a story that makes one has it from its first step on. */
  readonly volumes?: boolean | undefined;
  /** How many images, containers and pushed manifests are to find room, so that a story's panels keep their widths; by default those there are. */
  readonly most?: { readonly images: number; readonly containers: number; readonly manifests: number } | undefined;
  /** Least heights of panels by key (`panel:images`), so that a story's floor stays where it is. */
  readonly leastHeights?: ReadonlyMap<string, number> | undefined;
  /** What is said in a language. Default English. */
  readonly words?: GivenWords | undefined;
}

/** Where a thing is drawn: layout units from the scene's top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A picture of one world at rest, as plain data: keyed boxes with the texts they hold, already cut to fit. Items are in drawing
 * order, what comes later lies on top.
 */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly view: View;
  readonly detail: Detail;
  readonly rightToLeft: boolean;
  /** What motions say on the way, in the scene's language; English where absent. */
  readonly says?: Pick<PlainWords, 'alreadyExists' | 'cached'> | undefined;
  readonly items: readonly Item[];
}

/**
 * One thing in a scene. Its key comes from the domain and is the same in every scene it is in: `panel:images`, `layer:<chainId>`,
 * `blob:<host>:<chainId>`, `tag:<reference>`, `image:<imageId>` (its id above the stack), `container:<id>` (name and state),
 * `stack:<id>` (its borrowed layers), `writable:<id>`, `file:<id>:<path>`, `volume:<name>`, `mount:<id>:<destination>`, `registry:<host>`,
 * `crowd:<imageId>`.
 */
export type Item =
  | PanelItem
  | TextItem
  | SlabItem
  | ChipItem
  | StackItem
  | WritableItem
  | FileItem
  | HeadItem
  | VolumeItem
  | CrowdItem
  | LineItem
  | SparkItem;

interface ItemBase extends Box {
  readonly key: string;
  /** Full text where what is drawn is cut or says less; '' where there is nothing to add. */
  readonly title: string;
}

/** A background with a heading at its start and a short fact at its end. */
export interface PanelItem extends ItemBase {
  readonly kind: 'panel';
  readonly heading: string;
  readonly note: string;
}

/** A line of text that stands by itself. */
export interface TextItem extends ItemBase {
  readonly kind: 'text';
  readonly text: string;
  readonly role: 'number' | 'warm-number' | 'note' | 'id' | 'name' | 'empty';
  readonly anchor: 'start' | 'middle' | 'end';
  /** Of a number: the bytes that it tells, for a motion to count through. */
  readonly countBytes?: number | undefined;
  /** For an image's id: key of the image's topmost slab. */
  readonly onto?: string | undefined;
}

/** A read-only layer: on disk, or (tone `shelf`) a blob in a registry; `pale` where only dangling images or containers hold it. */
export interface SlabItem extends ItemBase {
  readonly kind: 'slab';
  readonly label: string;
  /** '' where there is no room or nothing to say. */
  readonly size: string;
  readonly tone: 'layer' | 'pale' | 'shelf';
  readonly locked: boolean;
  /** Key of the slab it stands on; '' for a base layer. */
  readonly onto: string;
  /** Keys of all the layers it stands for, where a deep stack is folded; its own is the first. */
  readonly folded?: readonly string[] | undefined;
}

/** A name on an image: a tag on its stack or in a registry; `more` counts those left out, `missing` is of what is not there. */
export interface ChipItem extends ItemBase {
  readonly kind: 'chip';
  readonly text: string;
  readonly tone: 'tag' | 'shelf' | 'more' | 'missing';
}

/** The layers a container borrows: one drawing for all containers of as many layers. */
export interface StackItem extends ItemBase {
  readonly kind: 'stack';
  /** How many slabs; the drawing is shared by all stacks of the same measures. */
  readonly layers: number;
  readonly slabHeight: number;
  readonly gap: number;
  readonly locks: boolean;
  /** Key of the topmost slab it borrows; '' for an image with no layers. */
  readonly onto: string;
}

/** A container's own layer. */
export interface WritableItem extends ItemBase {
  readonly kind: 'writable';
  readonly label: string;
  readonly size: string;
  /** What `size` tells. */
  readonly countBytes: number;
  readonly status: ContainerStatus;
  /** Something is written in it. */
  readonly touched: boolean;
  /** The container was made `--read-only`: nothing is written here. */
  readonly locked: boolean;
}

/** A path in a writable layer, marked as `docker diff` marks it. */
export interface FileItem extends ItemBase {
  readonly kind: 'file';
  readonly label: string;
  /** '' in the row that says how many more there are. */
  readonly mark: 'A' | 'C' | 'D' | '';
  readonly muted: boolean;
  /** It is the image's own, seen in its layer while something is done to it. */
  readonly original?: boolean | undefined;
}

/** A container's name and state. */
export interface HeadItem extends ItemBase {
  readonly kind: 'head';
  readonly name: string;
  /** State in words, '' where there is no room for it. */
  readonly state: string;
  readonly status: ContainerStatus;
  /** Small in compact detail. */
  readonly small: boolean;
  /** State under the name. */
  readonly twoLines: boolean;
}

/** A volume: what containers write to beside their layers. */
export interface VolumeItem extends ItemBase {
  readonly kind: 'volume';
  readonly name: string;
  readonly size: string;
  /** What `size` tells. */
  readonly countBytes: number;
  /** Who uses it. */
  readonly note: string;
}

/**
 * Hundreds of containers of one image as a field of marks, row by row from the start (see mark-places.ts). Lists have an entry
 * a container, in the order of the marks.
 */
export interface CrowdItem extends ItemBase {
  readonly kind: 'crowd';
  readonly columns: number;
  /** Whole units, so that marks are as sharp as pixels allow; the gap to the next mark is part of it. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** A letter a container: r running, p paused, c created, e exited; in capitals where its writable layer holds something. */
  readonly states: string;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  /** What each writable layer holds. */
  readonly sizesBytes: readonly number[];
  /** How many layers each borrows. */
  readonly layers: number;
  /** Key of the topmost slab they borrow; '' for an image with no layers. */
  readonly onto: string;
  /** Rows start at the right. */
  readonly fromRight: boolean;
}

/** A line along free lanes, under all but the panels: from a container to the volume it mounts, or from what is asked for to what forbids it. */
export interface LineItem extends ItemBase {
  readonly kind: 'line';
  readonly tone: 'mount' | 'pin';
  /** Its corners from start to end, x and y by turns, as shares of the box: so that it stretches with what it ties together. */
  readonly points: readonly number[];
  /** Of a mount: where in the container the volume appears; '' of a pin. */
  readonly destination: string;
  /** Of a mount: the container. */
  readonly containerId: string;
  /** Of a mount: the volume; '' of a pin. */
  readonly volume: string;
}

/**
 * Something that is only seen in motion: a probe falling through a container's files, a line of its log, the trail of a copy, a file on its way
 * where it has no row (`sheet`).
 */
export interface SparkItem extends ItemBase {
  readonly kind: 'spark';
  readonly tone: 'probe' | 'line' | 'trail' | 'sheet';
}
