import type { Film } from '../player/film.js';
import { Attention } from './attention.js';
import { Fade } from './fade.js';
import { wholePicture } from '../draw/camera.js';
import { CrowdDoor } from './crowd-door.js';
import type { Metaphor } from '../draw/metaphor.js';
import type { LayerDiagram } from './layer-diagram.js';
import { drawPose, fetchRareDrawers, lacksDrawers } from '../draw/draw-pose.js';
import { MetaphorDoor } from './metaphor-door.js';
import type { Drawing, GroupShape } from '../draw/shape.js';
import { PicturePainter } from './picture-painter.js';
import { ZoomDoor } from './zoom-door.js';

type Contents = Pick<Drawing, 'patterns' | 'groups'>;

/** Where a diagram's pictures appear: draws the moment its player stands at, lights what is pointed at, fades where nothing may move. */
export class Surface {
  readonly attention: Attention;
  /** To what pans and zooms. */
  readonly door: ZoomDoor;
  /** To what draws it otherwise than as layers. */
  readonly metaphors: MetaphorDoor;
  readonly #diagram: LayerDiagram;
  readonly #fade = new Fade();
  readonly #crowds: CrowdDoor;
  #lessMotion: MediaQueryList | null = null;
  #painter: PicturePainter | null = null;
  #drawers: Promise<void> | null = null;
  #drawnAs: Metaphor | null = null;

  constructor(diagram: LayerDiagram) {
    this.#diagram = diagram;
    this.attention = new Attention(diagram, () => this.draw());
    this.#crowds = new CrowdDoor(this.attention, () => this.draw());
    this.metaphors = new MetaphorDoor(diagram, () => diagram.requestUpdate('metaphor'));
    this.door = new ZoomDoor(diagram, () => this.draw());
  }

  /** True where the reader wants no motion: each step is then a cut. */
  get still(): boolean {
    return (this.#lessMotion ??= matchMedia('(prefers-reduced-motion: reduce)')).matches;
  }

  draw(): void {
    const { film, player, renderRoot, hasUpdated } = this.#diagram;
    const surface = hasUpdated ? renderRoot.querySelector<SVGSVGElement & HTMLElement>('.picture') : null;
    if (surface === null || film === null || !this.#diagram.language.isReady) return;
    const pose = film.poseAt(player.positionMs, this.still);
    const { metaphor } = this.metaphors;
    if (pose === null || metaphor === undefined) return;
    if (metaphor !== this.#drawnAs) {
      this.#drawnAs = metaphor;
      // Companions that draw a part of it draw it alike.
      this.#diagram.dispatchEvent(new Event('attentionchange'));
    }
    const seen = this.door.zoom?.see(pose);
    setViewBox(surface, seen?.viewBox ?? `0 0 ${pose.width} ${pose.height}`);
    setViewBox(renderRoot.querySelector('.reserve'), `0 0 ${pose.width} ${film.reservedHeight}`);
    const { lit } = this.attention;
    const paintsMarks = this.#crowds.paints(pose, surface);
    const drawing = drawPose(seen?.pose ?? pose, paintsMarks, metaphor);
    if (this.#painter?.surface !== surface) this.#painter = new PicturePainter(surface);
    this.#painter.paint(withAbove(drawing, seen?.above, this.#diagram.question.groups), lit);
    if (lacksDrawers(pose)) this.#drawers ??= fetchRareDrawers().then(() => this.draw());
    if (paintsMarks) this.#crowds.draw({ pose, camera: this.door.zoom?.camera ?? wholePicture, without: seen?.drawn, lit, metaphor });
  }

  /** Another step is shown: where nothing moves, it fades in. */
  change(): void {
    void this.attention.renew();
    if (this.still) this.#fade.begin(this.#diagram.renderRoot);
  }

  /** Resolves when the moment that the player stands at is drawn and nothing fades any more. */
  async settle(film: Film | null): Promise<void> {
    await this.#diagram.language.ready;
    await film?.whole(this.#diagram.player.positionMs, this.still);
    this.draw();
    await this.metaphors.ready;
    await this.#drawers;
    await this.#diagram.question.drawn();
    await this.#crowds.ready;
    await this.door.zoom?.atRest;
    await this.#fade.over;
  }
}

/** Only another one: setting it lays out all that is in the picture, even where it stays as it is. */
function setViewBox(picture: Element | null, viewBox: string): void {
  if (picture?.getAttribute('viewBox') !== viewBox) picture?.setAttribute('viewBox', viewBox);
}

/** A drawing with what is drawn over it: containers that the camera came close to, and what is asked. */
function withAbove(drawing: Contents, above: Contents | undefined, asked: readonly GroupShape[]): Contents {
  if (!above && asked.length === 0) return drawing;
  const { patterns = [], groups = [] } = above ?? {};
  const byId = new Map([...drawing.patterns, ...patterns].map((pattern) => [pattern.id, pattern]));
  return { patterns: Array.from(byId.values()), groups: [...drawing.groups, ...groups, ...asked] };
}
