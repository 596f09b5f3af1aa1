import { sha256Hex } from '../../model/digest.js';
import type { Metaphor } from '../metaphor.js';
import { metaphorOf } from '../metaphors.js';
import type { Theme } from '../palette.js';
import type { GroupShape } from '../shape.js';
import { escapeText, fixed, rulesIn, writePattern, writeShape, type SvgOptions } from '../svg-of.js';
import { STRETCH, type Actor } from './actor.js';
import { castOf } from './cast.js';
import { Curve } from './curve.js';
import { captionShapes, countShapes, frameRules, layoutFrame, terminalShapes, type Frame } from './frame.js';
import { Keyframes, round } from './keyframes.js';
import type { MovingPicture, MovingStep } from './moving-picture.js';
import { bareShape, type Sprite } from './sprite.js';

/** How an animated file is to look; ids and names in it are its own. */
export type AnimatedSvgOptions = Omit<SvgOptions, 'idPrefix'>;

/** Time before the first step moves, and time the end rests before the story starts again. */
export const LEAD_MS = 700;
export const REST_MS = 3000;

/**
 * A story as one self-contained SVG file that plays by itself, in an `<img>` too: CSS keyframes, no script, no reference out. It starts
 * again after a rest at its end; for readers who want less motion, and for programs that don't play, it is a still of the end. Names in
 * it hold a hash of what it shows, so that several can stand in one page.
 */
export function animatedSvg({ steps }: MovingPicture, options: AnimatedSvgOptions = {}): string {
  const { theme = 'light', name } = options;
  const metaphor = metaphorOf(options.metaphor);
  const startsMs = startsOf(steps);
  const { actors, patterns } = castOf(steps, startsMs, metaphor);
  const endMs = (startsMs.at(-1) ?? LEAD_MS) + (steps.at(-1)?.durationMs ?? 0);
  const frame = layoutFrame(steps, sizeOfScenes(steps));
  // Texts hold no control characters: what stands for the name until it is known is found without fail.
  const scope = '\u0001';
  const keyframes = new Keyframes(scope, endMs + REST_MS);
  const drawn = actors.map((actor) => writeActor(actor, keyframes, scope)).filter((text) => text !== '');
  const words = writeWords(steps, startsMs, frame, keyframes, scope);
  const bar = writeBar(frame, endMs, keyframes);
  const width = options.width ?? frame.width;
  const radius = 12;
  const file = [
    `<svg xmlns="http://www.w3.org/2000/svg" id="${scope}" viewBox="0 0 ${fixed(frame.width)} ${frame.height}" width="${fixed(width)}" height="${fixed((frame.height * width) / frame.width)}" role="img">`,
    `<title>${escapeText(name ?? 'Images and containers')}</title>`,
    `<desc>${escapeText(describe(steps))}</desc>`,
    `<style>${stylesOf(theme, scope, metaphor)}\n${keyframes.css()}</style>`,
    `<defs><clipPath id="${scope}-frame"><rect width="${fixed(frame.width)}" height="${frame.height}" rx="${radius}"/></clipPath>`,
    ...patterns.map((pattern) => writePattern(pattern, scope)),
    '</defs>',
    `<g clip-path="url(#${scope}-frame)"><rect class="f-ground" x=".5" y=".5" width="${fixed(frame.width - 1)}" height="${frame.height - 1}" rx="${radius}"/>`,
    `<rect class="f-terminal" y="${fixed(frame.terminalY)}" width="${fixed(frame.width)}" height="${frame.terminalHeight}"/>`,
    ...words,
    bar,
    `<g transform="translate(${frame.x} ${frame.y})">`,
    ...drawn,
    '</g></g></svg>\n',
  ].join('\n');
  return file.replaceAll(scope, `l${sha256Hex(file).slice(0, 5)}-`);
}

/** When each step begins, in milliseconds from the file's first moment. */
export function startsOf(steps: readonly MovingStep[]): readonly number[] {
  let atMs = LEAD_MS;
  return steps.map(({ durationMs }) => (atMs += durationMs) - durationMs);
}

function sizeOfScenes(steps: readonly MovingStep[]): { readonly width: number; readonly height: number } {
  const scenes = steps.flatMap(({ segment }) => [segment.from, segment.to]);
  return { width: Math.max(1, ...scenes.map(({ width }) => width)), height: Math.max(1, ...scenes.map(({ height }) => height)) };
}

/** Rules of the picture and its frame, none of which reaches beyond this file. */
function stylesOf(theme: 'auto' | Theme, scope: string, metaphor: Metaphor | null): string {
  const rules = (one: Theme): string =>
    `${rulesIn(one, metaphor)}\n${frameRules(one)}`.replace(
      /([^{}]+)(\{[^{}]*\})/g,
      (_, selectors: string, body: string) =>
        `${selectors
          .trim()
          .split(',')
          .map((selector) => `#${scope} ${selector}`)
          .join(',')}${body}`,
    );
  return theme === 'auto' ? `${rules('light')}\n@media (prefers-color-scheme:dark){${rules('dark')}}` : rules(theme);
}

function writeActor(actor: Actor, keyframes: Keyframes, scope: string): string {
  const children = actor.sprites.map((sprite) => writeSprite(sprite, keyframes, scope)).join('');
  const [x = 0, y = 0, scaleX = STRETCH, scaleY = STRETCH] = actor.place.last ?? [];
  const stretches = actor.place.keys.some(({ values }) => values[2] !== STRETCH || values[3] !== STRETCH);
  const moves = keyframes.classOf([actor.place, (values) => transformCss(values, stretches)], [actor.opacity, opacityCss]);
  const opacity = actor.opacity.last?.[0] ?? 1;
  if (actor.opacity.isConstant && opacity === 0) return '';
  const scale = stretches ? ` scale(${fixed(scaleX / STRETCH)} ${fixed(scaleY / STRETCH)})` : '';
  return `<g${classAttribute(moves)}${opacity < 1 ? ` opacity="${fixed(opacity)}"` : ''} transform="translate(${fixed(x)} ${fixed(y)})${scale}">${children}</g>`;
}

function writeSprite(sprite: Sprite, keyframes: Keyframes, scope: string): string {
  const { shape, place, size } = sprite;
  const opacity = sprite.opacity.last?.[0] ?? 1;
  const [x = 0, y = 0] = place.last ?? [];
  if (sprite.opacity.isConstant && opacity === 0) return '';
  const pulses = size.isConstant && /\bpulse\b/.test(shape.class);
  const sized = [size, shape.type === 'circle' ? radiusCss : sizeCss] as const;
  const faded = [sprite.opacity, opacityCss] as const;
  // What pulses has that one motion of its own; all else is done to it from around it.
  const changes = pulses ? '' : keyframes.classOf(faded, sized);
  const moves = keyframes.classOf([place, (values) => transformCss(values, false)], ...(pulses ? [faded] : []));
  const bare = bareShape(shape, size.last ?? []);
  const named = { ...bare, class: [bare.class, changes].filter(Boolean).join(' '), opacity: pulses && moves !== '' ? 1 : opacity };
  if (moves === '') return writeShape(isAtOrigin(x, y) ? named : { ...named, x, y }, scope);
  const seen = pulses && opacity < 1 ? ` opacity="${fixed(opacity)}"` : '';
  return `<g class="${moves}"${seen} transform="translate(${fixed(x)} ${fixed(y)})">${writeShape(named, scope)}</g>`;
}

function isAtOrigin(x: number, y: number): boolean {
  return x === 0 && y === 0;
}

/** Captions, counts and commands: each there during its steps. */
function writeWords(
  steps: readonly MovingStep[],
  startsMs: readonly number[],
  frame: Frame,
  keyframes: Keyframes,
  scope: string,
): readonly string[] {
  const words = new Map<string, { readonly children: GroupShape['children']; readonly during: Set<number> }>();
  for (const [index, step] of steps.entries()) {
    const lines = [
      captionShapes(step, frame),
      steps.length > 1 ? countShapes(index + 1, steps.length, frame) : [],
      terminalShapes(step, frame),
    ];
    for (const [line, children] of lines.entries()) {
      const key = `${line} ${JSON.stringify(children)}`;
      const entry = words.get(key) ?? { children, during: new Set<number>() };
      entry.during.add(index);
      words.set(key, entry);
    }
  }
  return Array.from(words.values(), ({ children, during }) => {
    const there = new Curve(0.01);
    // What is said of the first step is there before it moves.
    for (const index of steps.keys()) there.hold(index === 0 ? 0 : (startsMs[index] ?? 0), [during.has(index) ? 1 : 0]);
    const opacity = there.last?.[0] ?? 1;
    const body = children.map((child) => writeShape(child, scope)).join('');
    return body === '' ? '' : `<g${classAttribute(keyframes.classOf([there, opacityCss]))}${opacity < 1 ? ' opacity="0"' : ''}>${body}</g>`;
  }).filter((text) => text !== '');
}

/** How far the story is, along the lower edge. */
function writeBar({ width, height }: Frame, endMs: number, keyframes: Keyframes): string {
  const grown = new Curve(0.001);
  grown.follow([
    { timeMs: 0, values: [0] },
    { timeMs: endMs, values: [1] },
  ]);
  const moves = keyframes.classOf([grown, ([share = 0]) => `transform:scaleX(${round(share, 3)})`]);
  return `<rect class="f-bar ${moves}" y="${height - 3}" width="${fixed(width)}" height="3"/>`;
}

function describe(steps: readonly MovingStep[]): string {
  const titles = Array.from(new Set(steps.map(({ title, command }) => (title === '' ? command : title)))).filter(Boolean);
  return `${titles.length === 1 ? '' : `${titles.length} steps: `}${titles.join('; ')}`.slice(0, 2000);
}

function classAttribute(names: string): string {
  return names === '' ? '' : ` class="${names}"`;
}

function transformCss([x = 0, y = 0, scaleX = STRETCH, scaleY = STRETCH]: readonly number[], stretches: boolean): string {
  const scale = stretches ? ` scale(${round(scaleX / STRETCH, 4)},${round(scaleY / STRETCH, 4)})` : '';
  return `transform:translate(${round(x, 2)}px,${round(y, 2)}px)${scale}`;
}

function opacityCss([opacity = 1]: readonly number[]): string {
  return `opacity:${round(opacity, 3)}`;
}

function sizeCss([width = 0, height = 0, radius = 0]: readonly number[]): string {
  return `width:${round(width, 2)}px;height:${round(height, 2)}px;rx:${round(radius, 2)}px`;
}

function radiusCss([radius = 0]: readonly number[]): string {
  return `r:${round(radius, 2)}px`;
}
