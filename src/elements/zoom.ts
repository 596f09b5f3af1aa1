import { wholePicture, type Camera } from '../draw/camera.js';
import { bounded, cameraOn, following, panned, windowOf, zoomedAbout, type Point, type Subject } from '../draw/camera-moves.js';
import type { Drawing } from '../draw/shape.js';
import { findContainer } from '../model/select/find-container.js';
import type { Pose } from '../motion/pose.js';
import { cellAt, cellOf, narrowestCell, type Cell } from '../scene/cells.js';
import type { Scene } from '../scene/scene.js';
import { CameraFlight } from './camera-flight.js';
import { CloseUps } from './close-up.js';
import { focusRing } from './focus-ring.js';
import type { LayerDiagram } from './layer-diagram.js';
import { momentOf } from './moment-of.js';
import { ZoomGestures } from './zoom-gestures.js';
import { pressZoomKey } from './zoom-keys.js';
import { ZoomPanel } from './zoom-panel.js';

/** How wide a container can be made, in layout units: enough to read the last of its files by itself. */
const widestCell = 900;
/** The closest there is, for a picture without containers and at all. */
const [plainDeepest, deepest] = [8, 1000];

const none: ReadonlySet<string> = new Set();

/** What is drawn of a pose through the camera. */
export interface Seen {
  readonly viewBox: string;
  /** Without what is drawn closer. */
  readonly pose: Pose;
  readonly above: Pick<Drawing, 'patterns' | 'groups'>;
  /** Ids of the containers that are drawn closer: whoever paints their marks leaves them out. */
  readonly drawn: ReadonlySet<string>;
}

/** Where a camera was before the picture was laid out anew. */
interface Anchor {
  readonly scene: Scene;
  readonly picture: Subject;
  readonly cell: Cell | null;
}

/** The camera of a diagram: pans and zooms its picture, goes to containers, keeps what is looked at while steps come and go. */
export class Zoom {
  readonly diagram: LayerDiagram;
  /** The container that the keyboard is on. */
  active: string | null = null;
  #camera: Camera = wholePicture;
  /** Where the camera is going to. */
  #goal: Camera = wholePicture;
  /** The container that the camera went to. */
  #target: string | null = null;
  #picture: Subject = { width: 1, height: 1, deepest: 1 };
  #anchor: Anchor | null = null;
  #drawing: number | null = null;
  #isWaiting = false;
  readonly #redraw: () => void;
  readonly #flight = new CameraFlight();
  readonly #closeUps = new CloseUps();
  readonly #gestures: ZoomGestures;
  readonly #panel: ZoomPanel;

  constructor(diagram: LayerDiagram, redraw: () => void) {
    this.diagram = diagram;
    this.#redraw = redraw;
    this.#gestures = new ZoomGestures(this);
    this.#panel = new ZoomPanel(this);
  }

  get camera(): Camera {
    return this.#camera;
  }

  get picture(): Subject {
    return this.#picture;
  }

  /** True where less than the whole picture is seen, or will be when the camera is there. */
  get isClose(): boolean {
    return this.#goal.scale > 1;
  }

  get isDeepest(): boolean {
    return this.#goal.scale >= this.#picture.deepest;
  }

  /** The picture at rest after the step shown; null while it is being fetched. */
  get scene(): Scene | null {
    return this.diagram.film?.sceneAt(this.diagram.player.step) ?? null;
  }

  /** Resolves when the camera stands. */
  get atRest(): Promise<void> {
    return this.#flight.over;
  }

  /** What is to be drawn of the moment that the diagram shows. */
  see(pose: Pose): Seen {
    this.#fit(pose);
    const moment = momentOf(this.diagram);
    const close = moment && this.#closeUps.look(pose, this.#camera, moment, this.diagram.surface.metaphor);
    const groups = [...(close?.groups ?? []), ...focusRing(this.scene, this.active, this.#camera)];
    const { x, y, width, height } = windowOf(this.#camera, pose);
    this.#panel.show();
    return {
      viewBox: `${x} ${y} ${width} ${height}`,
      pose: close?.pose ?? pose,
      above: { patterns: close?.patterns ?? [], groups },
      drawn: close?.drawn ?? none,
    };
  }

  /** Answers a key; false where it says nothing of the camera. */
  press(event: KeyboardEvent): boolean {
    return pressZoomKey(event, this);
  }

  /** A turn of the wheel with a modifier. */
  turn(event: WheelEvent): void {
    this.#gestures.turn(event);
  }

  /** So many times as close; about the container that the keyboard is on, or the middle. */
  zoomBy(factor: number): void {
    const from = this.#goal;
    const seen = windowOf(from, this.#picture);
    const box = this.active !== null && this.scene ? cellOf(this.scene, this.active)?.box : undefined;
    const middle = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const inView =
      middle && middle.x >= seen.x && middle.x <= seen.x + seen.width && middle.y >= seen.y && middle.y <= seen.y + seen.height;
    this.#fly(zoomedAbout(from, this.#picture, inView ? middle : { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 }, factor));
  }

  /** Eased, about a place of the picture. */
  zoomTo(place: Point, factor: number): void {
    this.#fly(zoomedAbout(this.#goal, this.#picture, place, factor));
  }

  /** At once, as under a finger. */
  zoomAbout(place: Point, factor: number): void {
    this.#cut(zoomedAbout(this.#camera, this.#picture, place, factor));
  }

  /** At once, by layout units. */
  panBy(dx: number, dy: number): void {
    this.#cut(panned(this.#camera, this.#picture, dx, dy));
  }

  /** Eased, by shares of what is seen. */
  panView(across: number, down: number): void {
    const { width, height } = windowOf(this.#goal, this.#picture);
    this.#fly(panned(this.#goal, this.#picture, across * width, down * height));
  }

  /** Back to the whole picture. */
  leave(): void {
    this.#target = null;
    this.#fly(wholePicture);
  }

  /** Goes to a container, so that it is drawn whole; one that is not there is stayed away from. */
  goTo(id: string): void {
    const cell = this.scene && cellOf(this.scene, id);
    if (!cell) return;
    this.active = id;
    this.#fly(cameraOn(cell.box, this.#picture));
    this.#target = id;
  }

  /** Moves the keyboard to a container, and the camera as far as is needed to see it. */
  activate(id: string): void {
    const cell = this.scene && cellOf(this.scene, id);
    if (!cell) return;
    this.active = id;
    const seen = windowOf(this.#goal, this.#picture);
    const { x, y, width, height } = cell.box;
    const isSeen = x >= seen.x && y >= seen.y && x + width <= seen.x + seen.width && y + height <= seen.y + seen.height;
    if (this.#target !== null) this.goTo(id);
    else if (isSeen || !this.isClose) this.#schedule();
    else
      this.#fly(
        following(
          this.#goal,
          this.#picture,
          { ...cell.box, x: seen.x + (seen.width - width) / 2, y: seen.y + (seen.height - height) / 2 },
          this.#picture,
          cell.box,
        ),
      );
  }

  /** Goes to a container by name or id, or back with null; resolves when it is there. */
  async focusOn(reference: string | null): Promise<void> {
    const { film, player } = this.diagram;
    const container = reference === null || film === null ? undefined : findContainer(film.worldAt(player.step), reference);
    if (container) this.goTo(container.id);
    else if (reference === null) this.leave();
    await this.#flight.over;
  }

  #fly(to: Camera): void {
    this.#target = null;
    this.#goal = to;
    if (this.diagram.surface.still) this.#cut(to);
    else
      this.#flight.begin(this.#camera, to, this.#picture, (camera) => {
        this.#camera = camera;
        this.#redraw();
      });
  }

  #cut(to: Camera): void {
    this.#flight.stop();
    this.#target = null;
    this.#goal = to;
    this.#camera = to;
    this.#schedule();
  }

  #schedule(): void {
    if (this.#drawing !== null) return;
    this.#drawing = requestAnimationFrame(() => {
      this.#drawing = null;
      this.#redraw();
    });
  }

  /** A step that moves leaves the camera where it is; what came of what it looks at is seen to when it is over. */
  #waitForRest(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    void this.diagram.player.atRest.then(() => {
      this.#isWaiting = false;
      this.#schedule();
    });
  }

  /** Takes the measures of the picture that is shown; where it was laid out anew, what was looked at is looked at again. */
  #fit(pose: Pose): void {
    const { scene } = this;
    const narrowest = scene && narrowestCell(scene);
    const closest = narrowest ? Math.min(deepest, Math.max(pose.width * 1.25, widestCell) / narrowest) : plainDeepest;
    this.#picture = { width: pose.width, height: pose.height, deepest: Math.max(1, closest) };
    const before = this.#anchor;
    if (!scene || this.diagram.player.moving) {
      this.#camera = bounded(this.#camera, this.#picture);
      this.#waitForRest();
      return;
    }
    if (before && before.scene !== scene && this.#goal.scale > 1) this.#follow(before, scene);
    this.#camera = bounded(this.#camera, this.#picture);
    if (this.active !== null && !cellOf(scene, this.active)) this.active = null;
    const { x, y, width, height } = windowOf(this.#goal, this.#picture);
    const middle = this.#target === null ? cellAt(scene, x + width / 2, y + height / 2) : cellOf(scene, this.#target);
    this.#anchor = { scene, picture: this.#picture, cell: middle };
  }

  #follow({ scene: last, picture, cell }: Anchor, scene: Scene): void {
    const now = cell && cellOf(scene, cell.id);
    if (this.#target !== null && !now) {
      this.leave();
      return;
    }
    const isRelaid = last.width !== scene.width;
    if (now && cell && (isRelaid || this.#target !== null)) {
      const [{ box: from }, { box: to }] = [cell, now];
      if (from.x === to.x && from.y === to.y && from.width === to.width && from.height === to.height && !isRelaid) return;
      const target = this.#target;
      const goal = following(this.#goal, picture, from, this.#picture, to);
      if (isRelaid) this.#cut(goal);
      else this.#fly(goal);
      this.#target = target;
    } else if (isRelaid) {
      const whole = { x: 0, y: 0 };
      this.#cut(following(this.#goal, picture, { ...whole, ...picture }, this.#picture, { ...whole, ...this.#picture }));
    }
  }
}
