import type { Pose } from '../motion/pose.js';
import { drawPose, provideRareDrawers } from './draw-pose.js';
import type { Metaphor, MetaphorName } from './metaphor.js';
import { metaphorOf } from './metaphors.js';
import { paintOf, type Theme } from './palette.js';
import { rulesOf } from './rules.js';
import { patternAttributes } from './pattern-attributes.js';
import type { Pattern, Shape } from './shape.js';
import * as rareDrawers from './rare-drawers.js';

provideRareDrawers(rareDrawers);

export interface SvgOptions {
  /** `auto` follows the viewer's preference. Default 'light'. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Pixels the picture says it is wide; its pose's own width where absent. */
  readonly width?: number | undefined;
  /** Accessible name, as the file's title. */
  readonly name?: string | undefined;
  /** What it is drawn as. Default 'layers'. */
  readonly metaphor?: MetaphorName | undefined;
  /** Prefix of ids, for several pictures in one document. Default 'layer'. */
  readonly idPrefix?: string | undefined;
}

/** A pose as one self-contained SVG file: no scripts, no references out, colours in a style sheet of its own. */
export function svgOf(pose: Pose, options: SvgOptions = {}): string {
  const { theme = 'light', idPrefix = 'layer', name } = options;
  const metaphor = metaphorOf(options.metaphor);
  const { width, height, patterns, groups } = drawPose(pose, false, metaphor);
  const shownWidth = options.width ?? width;
  const styles =
    theme === 'auto'
      ? `${rulesIn('light', metaphor)}\n@media (prefers-color-scheme:dark){${rulesIn('dark', metaphor)}}`
      : rulesIn(theme, metaphor);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fixed(width)} ${fixed(height)}" width="${fixed(shownWidth)}" height="${fixed((height * shownWidth) / width)}"${name ? ' role="img"' : ''}>`,
    name ? `<title>${escapeText(name)}</title>` : '',
    `<style>${styles}</style>`,
    patterns.length > 0 ? `<defs>${patterns.map((pattern) => writePattern(pattern, idPrefix)).join('')}</defs>` : '',
    ...groups.map((group) => writeShape(group, idPrefix)),
    '</svg>\n',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** All rules of a picture, in the colours of one theme. */
export function rulesIn(theme: Theme, metaphor: Metaphor | null): string {
  return metaphor ? `${rulesOf(paintOf(theme))}\n${metaphor.rulesIn(theme)}` : rulesOf(paintOf(theme));
}

/** A pattern as SVG text. */
export function writePattern(pattern: Pattern, idPrefix: string): string {
  const attributes = Object.entries(patternAttributes({ ...pattern, width: fixed(pattern.width), height: fixed(pattern.height) }));
  const children = pattern.children.map((child) => writeShape(child, idPrefix)).join('');
  return `<pattern id="${idPrefix}-${pattern.id}"${attributes.map(([name, value]) => ` ${name}="${value}"`).join('')}>${children}</pattern>`;
}

/** One shape as SVG text. */
export function writeShape(shape: Shape, idPrefix: string): string {
  const opacity = shape.opacity !== undefined && shape.opacity < 1 ? ` opacity="${fixed(shape.opacity)}"` : '';
  const start = ` class="${shape.class}"${opacity}`;
  switch (shape.type) {
    case 'rect': {
      const fill = shape.pattern ? ` fill="url(#${idPrefix}-${shape.pattern})"` : '';
      return `<rect${start} x="${fixed(shape.x)}" y="${fixed(shape.y)}" width="${fixed(Math.max(0, shape.width))}" height="${fixed(Math.max(0, shape.height))}" rx="${fixed(shape.radius)}"${fill}/>`;
    }
    case 'circle':
      return `<circle${start} cx="${fixed(shape.x)}" cy="${fixed(shape.y)}" r="${fixed(shape.radius)}"/>`;
    case 'path':
      return `<path${start}${shape.pattern ? ` fill="url(#${idPrefix}-${shape.pattern})"` : ''} d="${shape.d}"${shape.x === undefined ? '' : ` transform="translate(${fixed(shape.x)} ${fixed(shape.y ?? 0)})${shape.flip ? ' scale(-1 1)' : ''}"`}/>`;
    case 'text':
      return `<text${start} x="${fixed(shape.x)}" y="${fixed(shape.y)}"${shape.anchor && shape.anchor !== 'start' ? ` text-anchor="${shape.anchor}"` : ''}>${escapeText(shape.text)}</text>`;
    case 'group': {
      const scale = shape.scaleX === undefined ? '' : ` scale(${fixed(shape.scaleX)} ${fixed(shape.scaleY ?? 1)})`;
      const title = shape.title ? `<title>${escapeText(shape.title)}</title>` : '';
      return `<g${start} transform="translate(${fixed(shape.x)} ${fixed(shape.y)})${scale}">${title}${shape.children.map((child) => writeShape(child, idPrefix)).join('')}</g>`;
    }
  }
}

export function fixed(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Text for SVG: markup characters as entities, characters that XML forbids left out. */
export function escapeText(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
