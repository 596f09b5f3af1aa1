import { wholePicture } from '../draw/camera.js';
import { drawPose, fetchRareDrawers, lacksDrawers, rareStyles } from '../draw/draw-pose.js';
import type { Metaphor } from '../draw/metaphor.js';
import type { GroupShape } from '../draw/shape.js';
import type { Pose } from '../motion/pose.js';
import type { Film } from '../player/film.js';
import { english, type GivenWords } from '../scene/words.js';
import { adoptRules } from './adopt-rules.js';
import { Attention } from './attention.js';
import type { CrowdCanvas } from './crowd-canvas.js';
import { Door } from './door.js';
import type { LayerDiagram } from './layer-diagram.js';
import type { PicturePainter } from './picture-painter.js';
import { writePicture, type Contents } from './write-picture.js';

/** The short fade that stands for motion where the reader wants none. */
const fadeMs = 160;
/** Of the ids in a diagram's picture. */
const idPrefix = 'layer';

/** Where a diagram's pictures appear: draws the moment its player stands at, lights what is pointed at, fades where nothing may move. */
export class Surface {
  readonly attention: Attention;
  readonly #diagram: LayerDiagram;
  #fading: Animation | undefined;
  readonly #crowds: Door<CrowdCanvas>;
  readonly #house: Door<Metaphor>;
  #lessMotion: MediaQueryList | null = null;
  readonly #painters: Door<typeof PicturePainter>;
  #painter: PicturePainter | null = null;
  /** What was written where the painter was not there yet. */
  #written: Contents | undefined;
  #drawers: Promise<void> | null = null;
  #drawnAs: Metaphor | null = null;

  constructor(diagram: LayerDiagram) {
    const draw = (): void => this.draw();
    this.#diagram = diagram;
    this.attention = new Attention(diagram, draw);
    this.#painters = new Door(async () => {
      const painterModule = await import('./picture-painter.js');
      return painterModule.PicturePainter;
    }, 'partial redraws');
    this.#crowds = new Door(
      async () => {
        const crowdCanvasModule = await import('./crowd-canvas.js');
        return new crowdCanvasModule.CrowdCanvas(diagram, draw);
      },
      'painted marks',
      draw,
    );
    this.#house = new Door(
      async () => {
        const houseModule = await import('./open-house.js');
        return houseModule.openHouse(diagram.renderRoot);
      },
      'houses',
      () => diagram.requestUpdate('metaphor'),
    );
  }

  /** What the picture is drawn as: null for layers, undefined as long as it is being fetched. */
  get metaphor(): Metaphor | null | undefined {
    if (this.#diagram.metaphor !== 'house') return null;
    void this.#house.open();
    return this.#house.part ?? (this.#house.isShut ? null : undefined);
  }

  /** What the picture says in the diagram's language, as it is drawn. */
  get words(): GivenWords {
    const { language } = this.#diagram;
    const words = language.words('picture', english);
    const own = this.metaphor?.words;
    return own ? { ...words, ...language.words('house', own) } : words;
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
    const { metaphor } = this;
    if (pose === null || metaphor === undefined) return;
    if (metaphor !== this.#drawnAs) {
      this.#drawnAs = metaphor;
      // Companions that draw a part of it draw it alike.
      this.#diagram.dispatchEvent(new Event('attentionchange'));
    }
    const { interaction, question } = this.#diagram;
    const zoom = interaction.part?.zoom;
    const seen = zoom?.see(pose);
    setViewBox(surface, seen?.viewBox ?? `0 0 ${pose.width} ${pose.height}`);
    setViewBox(renderRoot.querySelector('.reserve'), `0 0 ${pose.width} ${film.reservedHeight}`);
    const { lit } = this.attention;
    const paintsMarks = this.#paintsMarks(pose);
    const rules = rareStyles();
    if (rules) adoptRules(renderRoot, rules);
    else if (lacksDrawers(pose) || matchMedia('(forced-colors: active)').matches)
      this.#drawers ??= fetchRareDrawers().then(() => this.draw(), console.warn);
    const drawing = drawPose(seen?.pose ?? pose, paintsMarks, metaphor);
    this.#paint(surface, { ...withAbove(drawing, seen?.above, question?.groups ?? []), lit });
    if (paintsMarks) this.#crowds.part?.draw({ pose, camera: zoom?.camera ?? wholePicture, without: seen?.drawn, lit, metaphor });
  }

  /** Fetches what the next picture is painted with. */
  prepare(): void {
    void this.#painters.open();
  }

  /** Another step is shown: where nothing moves, it fades in. */
  change(): void {
    void this.attention.renew();
    if (this.still) this.#fading = this.#diagram.renderRoot.querySelector('.picture')?.animate({ opacity: [0.35, 1] }, fadeMs);
  }

  /** Resolves when the moment that the player stands at is drawn and nothing fades any more. */
  async settle(film: Film | null): Promise<void> {
    // What words and houses bring along is laid out anew before anything is drawn.
    await this.#diagram.language.ready;
    if (this.metaphor === undefined) await this.#house.ready;
    await this.#diagram.updateComplete;
    await film?.whole(this.#diagram.player.positionMs, this.still);
    this.draw();
    await this.#drawers;
    await this.#diagram.question?.drawn();
    await this.#crowds.ready;
    await this.#diagram.interaction.part?.zoom?.atRest;
    await this.#fading?.finished;
  }

  /** The first picture is written whole; what writes only the difference to it is fetched for those that follow. */
  #paint(surface: SVGElement, contents: Contents): void {
    const { part: Painter } = this.#painters;
    if (Painter) this.#painter ??= new Painter(surface, idPrefix, this.#written);
    if (this.#painter) this.#painter.paint(contents);
    else if (!this.#written || !isSame(this.#written, contents)) {
      if (this.#written) this.prepare();
      writePicture(surface, contents, idPrefix);
      this.#written = contents;
    }
  }

  /** True where the marks of crowds are painted rather than drawn, or will be in a moment. */
  #paintsMarks(pose: Pose): boolean {
    const { isShut, part } = this.#crowds;
    if (!pose.items.some((posed) => 'item' in posed && posed.item.kind === 'crowd')) return part !== null;
    void this.#crowds.open();
    return !isShut;
  }
}

function isSame(one: Contents, other: Contents): boolean {
  const partsOf = ({ lit, patterns, groups }: Contents): readonly unknown[] => [lit, patterns.length, ...patterns, ...groups];
  const [parts, others] = [partsOf(one), partsOf(other)];
  return parts.length === others.length && parts.every((part, index) => part === others[index]);
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
