import { isNear, type Curve, type Key } from './curve.js';

/** Time by which the first of two keys of one time comes before the second. */
const JUMP_MS = 0.5;

/** Curves as CSS keyframes over one duration that all share, each drawn once however many things follow it. */
export class Keyframes {
  readonly #scope: string;
  readonly #durationMs: number;
  readonly #names = new Map<string, string>();
  /** Those that only jump. */
  readonly #stays = new Set<string>();
  readonly #classes = new Map<string, string>();

  constructor(scope: string, durationMs: number) {
    this.#scope = scope;
    this.#durationMs = durationMs;
  }

  /** Class of things that follow these curves; '' where none of them changes. `declare` writes values as CSS. */
  classOf(...curves: readonly (readonly [curve: Curve, declare: (values: readonly number[]) => string])[]): string {
    const names = curves.filter(([curve]) => !curve.isConstant).map(([curve, declare]) => this.#nameOf(curve, declare));
    if (names.length === 0) return '';
    const stays = names.map((name) => this.#stays.has(name));
    const isMixed = stays.includes(true) && stays.includes(false);
    const easings = isMixed ? `;animation-timing-function:${stays.map((stay) => (stay ? 'step-end' : 'linear')).join(',')}` : '';
    const list = names.join(',') + easings;
    const known = this.#classes.get(list) ?? `a${this.#classes.size.toString(36)}`;
    this.#classes.set(list, known);
    return `${stays[0] && !isMixed ? 'j' : 'm'} ${known}`;
  }

  /** All of it as CSS text; the classes for those who don't mind motion. */
  css(): string {
    const frames = Array.from(this.#names, ([body, name]) => `@keyframes ${name}{${body}}`);
    // No class reaches out of this file.
    const own = `#${this.#scope} `;
    const classes = Array.from(this.#classes, ([names, name]) => `${own}.${name}{animation-name:${names}}`);
    const duration = `${round(this.#durationMs / 1000, 3)}s`;
    const pulse = `${this.#scope}pulse`;
    return `${frames.join('\n')}
@keyframes ${pulse}{50%{stroke-opacity:.1}}
@media (prefers-reduced-motion:no-preference){${own}.pulse{animation:${pulse} 2.8s ease-in-out infinite}${own}.j{animation:${duration} step-end infinite}${own}.m{animation:${duration} linear infinite}
${classes.join('\n')}}`;
  }

  #nameOf(curve: Curve, declare: (values: readonly number[]) => string): string {
    const places = new Map<string, string[]>();
    const [first] = curve.keys;
    const keys = first && first.timeMs > 0 ? [{ ...first, timeMs: 0, passage: 'hold' as const }, ...curve.keys] : curve.keys;
    const stays = keys.every(({ passage }) => passage === 'hold');
    let easing = '';
    const easings = keys.map((_, index) => {
      const at = keys.length - 1 - index;
      easing = easingOf(keys[at] as Key, keys[at + 1], easing);
      return easing;
    });
    for (const [index, key] of keys.entries()) {
      const next = keys[index + 1];
      const isJump = next !== undefined && next.timeMs - key.timeMs < JUMP_MS;
      const timeMs = isJump ? Math.max(key.timeMs - JUMP_MS, 0) : key.timeMs;
      const percent = `${round((timeMs / this.#durationMs) * 100, 4)}%`;
      const declared = `${declare(key.values)}${stays ? '' : (easings[keys.length - 1 - index] ?? '')}`;
      places.set(declared, [...(places.get(declared) ?? []), percent]);
    }
    const body = Array.from(places, ([declared, percents]) => `${percents.join(',')}{${declared}}`).join('');
    const name = this.#names.get(body) ?? `${this.#scope}${this.#names.size.toString(36)}`;
    this.#names.set(body, name);
    if (stays) this.#stays.add(name);
    return name;
  }
}

/** Going evenly is what all do unless told. What stays where the next key has it may go like that one: the two are then written as one. */
function easingOf({ passage, values }: Key, next: Key | undefined, nextEasing: string): string {
  if (passage === 'linear' || !next) return '';
  if (passage === 'hold' && isNear(values, next.values, 0.0005)) return nextEasing;
  const easing = passage === 'hold' ? 'step-end' : `cubic-bezier(.333,${round(passage[0], 2)},.667,${round(passage[1], 2)})`;
  return `;animation-timing-function:${easing}`;
}

/** A number as CSS writes it, without the zero before the point. */
export function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits))).replace(/^(-?)0\./, '$1.');
}
