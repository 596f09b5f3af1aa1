/**
 * The drawing vocabulary: what every painter (Lit, SVG text, canvas) can put on a surface, as plain data. Colours are classes, so that
 * one drawing serves both themes and a page's own custom properties.
 */
export type Shape = RectShape | PathShape | TextShape | CircleShape | GroupShape;

interface ShapeBase {
  /** Colour roles and states, as class names. */
  readonly class: string;
  /** 1 where absent. */
  readonly opacity?: number | undefined;
}

export interface RectShape extends ShapeBase {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  /** Id of a pattern to fill it with instead of its class's colour. */
  readonly pattern?: string | undefined;
}

export interface CircleShape extends ShapeBase {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PathShape extends ShapeBase {
  readonly type: 'path';
  /** SVG path data. */
  readonly d: string;
  /** Where the path's origin lies; 0 where absent. */
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  /** Id of a pattern to fill it with instead of its class's colour. */
  readonly pattern?: string | undefined;
  /** Drawn towards the left from there. */
  readonly flip?: boolean | undefined;
}

export interface TextShape extends ShapeBase {
  readonly type: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end' | undefined;
}

export interface GroupShape extends ShapeBase {
  readonly type: 'group';
  readonly x: number;
  readonly y: number;
  /** Stretches the children; 1 where absent. */
  readonly scaleX?: number | undefined;
  readonly scaleY?: number | undefined;
  readonly children: readonly Shape[];
  /** Key of the item it draws: what a painter finds it by. */
  readonly key?: string | undefined;
  readonly title?: string | undefined;
}

/** Things that go together, each with its key; the group has none. */
export interface FlockShape extends GroupShape {
  readonly class: 'item-flock';
  readonly children: readonly GroupShape[];
}

/** A drawing made once and shown many times as a fill: the borrowed stack. It lies in rows from where what it fills has its origin. */
export interface Pattern {
  /** Unique within one picture; painters add their own prefix. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** It lies once in what it fills, which is as large, wherever that stands. */
  readonly fits?: boolean;
  readonly children: readonly Shape[];
}

/** How large a thing is drawn, in layout units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A pose, drawn. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly patterns: readonly Pattern[];
  readonly groups: readonly GroupShape[];
}
