import type { Curve, Key } from './curve.js';

/** Time by which the first of two keys of one time comes before the second. */
const JUMP_MS = 0.5;

/** Curves as CSS keyframes over one duration that all share, each drawn once however many things follow it. */
export class Keyframes {
  readonly #scope: string;
  readonly #durationMs: number;
  readonly #names = new Map<string, string>();
  readonly #classes = new Map<string, string>();

  constructor(scope: string, durationMs: number) {
    this.#scope = scope;
    this.#durationMs = durationMs;
  }

  /** Class of things that follow these curves; '' where none of them changes. `declare` writes values as CSS. */
  classOf(...curves: readonly (readonly [curve: Curve, declare: (values: readonly number[]) => string])[]): string {
    const names = curves.filter(([curve]) => !curve.isConstant).map(([curve, declare]) => this.#nameOf(curve, declare));
    if (names.length === 0) return '';
    const list = names.join(',');
    const known = this.#classes.get(list) ?? `m${this.#classes.size.toString(36)}`;
    this.#classes.set(list, known);
    return `m ${known}`;
  }

  /** All of it as CSS text; the classes for those who don't mind motion. */
  css(): string {
    const frames = Array.from(this.#names, ([body, name]) => `@keyframes ${name}{${body}}`);
    const classes = Array.from(this.#classes, ([names, name]) => `#${this.#scope} .${name}{animation-name:${names}}`);
    const duration = `${round(this.#durationMs / 1000, 3)}s`;
    return `${frames.join('\n')}
@media (prefers-reduced-motion:no-preference){#${this.#scope} .m{animation:${duration} step-end infinite}
${classes.join('\n')}}`;
  }

  #nameOf(curve: Curve, declare: (values: readonly number[]) => string): string {
    const places = new Map<string, string[]>();
    const [first] = curve.keys;
    const keys = first && first.timeMs > 0 ? [{ ...first, timeMs: 0, passage: 'hold' as const }, ...curve.keys] : curve.keys;
    for (const [index, key] of keys.entries()) {
      const next = keys[index + 1];
      const isJump = next !== undefined && next.timeMs - key.timeMs < JUMP_MS;
      const timeMs = isJump ? Math.max(key.timeMs - JUMP_MS, 0) : key.timeMs;
      const percent = `${round((timeMs / this.#durationMs) * 100, 4)}%`;
      const declared = `${declare(key.values)}${easingOf(key)}`;
      places.set(declared, [...(places.get(declared) ?? []), percent]);
    }
    const body = Array.from(places, ([declared, percents]) => `${percents.join(',')}{${declared}}`).join('');
    const name = this.#names.get(body) ?? `${this.#scope}-${this.#names.size.toString(36)}`;
    this.#names.set(body, name);
    return name;
  }
}

/** Staying is what all do unless told. */
function easingOf({ passage }: Key): string {
  if (passage === 'hold') return '';
  const easing = passage === 'linear' ? passage : `cubic-bezier(.333,${round(passage[0], 3)},.667,${round(passage[1], 3)})`;
  return `;animation-timing-function:${easing}`;
}

/** A number as CSS writes it, without the zero before the point. */
export function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits))).replace(/^(-?)0\./, '$1.');
}
