/**
 * How wide texts are, from a table rather than the page: a server, a test and a browser lay out alike. The table is that of a wide sans
 * serif (DejaVu Sans), so what fits here fits in narrower faces.
 */
export type Font = 'sans' | 'bold' | 'mono';

/** A size and face of text: what layout measures with and the style sheet sets. */
export interface TypeStyle {
  readonly sizePx: number;
  readonly font: Font;
}

/** Advance widths of ASCII from the space on, a base-36 digit each, in steps of 0.029 em. */
const SANS = 'begtmxr9ddhtbcbcmmmmmmmmmmcctttiynoormkrqaanjuqrlromlpnyolodcdthhlmjmlcmmaakaxmlmmeidmkskkimcmt';
/** Letters that are written from right to left: Hebrew, Arabic and its neighbours. */
export const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
/** Arabic letters with teeth and bowls; others join more closely. */
const WIDE_ARABIC = 'سشصضيى';
const ELLIPSIS = '…';

/** Marks that stand on a letter, and what turns the direction of writing. */
function isWidthless(code: number): boolean {
  return (code >= 0x300 && code < 0x370) || (code >= 0x64b && code < 0x660) || (code >= 0x2066 && code < 0x206a);
}

function advance(character: string, font: Font): number {
  const code = character.codePointAt(0) ?? 0;
  if (isWidthless(code)) return 0;
  if (code >= 0x1100 && code !== 0x2026 && !(code >= 0x1e00 && code < 0x2e80)) return 1.05;
  if (code >= 0x600 && code < 0x700) return (WIDE_ARABIC.includes(character) ? 1 : 0.56) * (font === 'bold' ? 1.16 : 1);
  if (font === 'mono') return 0.602;
  const ems = code >= 32 && code < 127 ? parseInt(SANS.charAt(code - 32), 36) * 0.029 : code === 0x2026 ? 1 : 0.72;
  return font === 'bold' ? ems * 1.1 : ems;
}

/** Width in the units of `sizePx`. */
export function textWidth(text: string, { font, sizePx }: TypeStyle): number {
  let ems = 0;
  for (const character of text) ems += advance(character, font);
  return ems * sizePx;
}

/** The text, or as much of its start as fits with an ellipsis; '' where not even two characters do. */
export function cutText(text: string, { font, sizePx }: TypeStyle, room: number): string {
  const most = room / sizePx;
  let ems = 0;
  let kept = '';
  let fitting = '';
  for (const character of text) {
    if (ems + advance(ELLIPSIS, font) <= most) fitting = kept;
    ems += advance(character, font);
    if (ems > most) return fitting.length > 1 ? fitting.trimEnd() + ELLIPSIS : '';
    kept += character;
  }
  return kept;
}

/** The path, or as much of its end as fits: the name matters more than where it lies. */
export function cutPath(path: string, style: TypeStyle, room: number): string {
  if (textWidth(path, style) <= room) return path;
  const { font, sizePx } = style;
  const most = room / sizePx - advance(ELLIPSIS, font);
  const characters = Array.from(path.slice(-400));
  let ems = 0;
  let start = characters.length;
  while (start > 0 && ems + advance(characters[start - 1] ?? '', font) <= most) ems += advance(characters[--start] ?? '', font);
  const tail = characters.slice(start).join('');
  // Best from where a part of it begins, but a tag alone only where next to nothing of what it tags is left.
  const edge = tail.search(/\/|(?<=^.{1,2}):/);
  return ELLIPSIS + (edge > 0 && edge < tail.length - 3 ? tail.slice(edge) : tail);
}

/** Names and labels as one line of visible text: no control characters, nothing that turns the direction of writing, 300 characters at most. */
export function plainText(text: string): string {
  const line = text.slice(0, 400).replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]+/gu, ' ');
  return Array.from(line.trim()).slice(0, 300).join('');
}
