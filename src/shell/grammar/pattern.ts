/** One element of a shell pattern. */
type Element = { readonly kind: 'star' } | { readonly kind: 'one'; readonly test: (character: string) => boolean };

/** A shell pattern (`*`, `?`, `[a-z]`), ready to match. */
export interface Pattern {
  /** True where the whole text matches. */
  matches(text: string): boolean;
  /** How long the longest beginning of the text is that matches; 0 where none does. */
  longest(text: string): number;
}

/** Reads a pattern; a backslash makes the next character plain. Matching takes time in proportion to pattern × text at worst. */
export function readPattern(pattern: string): Pattern {
  const elements = readElements(pattern);
  return { matches: (text) => matchElements(elements, [...text]), longest: (text) => longestBeginning(elements, text) };
}

/** Makes text match itself within a pattern. */
export function escapePattern(text: string): string {
  return text.replace(/[\\*?[\]]/g, '\\$&');
}

function matchElements(elements: readonly Element[], text: readonly string[]): boolean {
  let at = 0;
  let element = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const current = elements[element];
    if (current?.kind === 'one' && current.test(text[at] ?? '')) {
      at++;
      element++;
    } else if (current?.kind === 'star') {
      star = element++;
      starAt = at;
    } else if (star >= 0) {
      element = star + 1;
      at = ++starAt;
    } else {
      return false;
    }
  }
  while (elements[element]?.kind === 'star') element++;
  return element === elements.length;
}

/** All ways to match are followed at once, character by character. */
function longestBeginning(elements: readonly Element[], text: string): number {
  const past = (places: Iterable<number>): Set<number> => {
    const all = new Set(places);
    for (const place of all) if (elements[place]?.kind === 'star') all.add(place + 1);
    return all;
  };
  let [places, at, found] = [past([0]), 0, 0];
  for (const character of text) {
    const next: number[] = [];
    for (const place of places) {
      const element = elements[place];
      if (element?.kind === 'star') next.push(place);
      else if (element?.test(character)) next.push(place + 1);
    }
    places = past(next);
    at += character.length;
    if (places.size === 0) break;
    if (places.has(elements.length)) found = at;
  }
  return found;
}

function readElements(pattern: string): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < pattern.length;) {
    const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
    const set = character === '[' ? readSet(pattern, at) : null;
    if (set) {
      elements.push({ kind: 'one', test: set.test });
      at = set.end;
      continue;
    }
    at += character.length;
    if (character === '*') elements.push({ kind: 'star' });
    else if (character === '?') elements.push({ kind: 'one', test: () => true });
    else if (character === '\\' && at < pattern.length) {
      const escaped = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
      elements.push({ kind: 'one', test: (other) => other === escaped });
      at += escaped.length;
    } else elements.push({ kind: 'one', test: (other) => other === character });
  }
  return elements;
}

const classes: Readonly<Record<string, RegExp>> = {
  alpha: /[A-Za-z]/,
  digit: /[0-9]/,
  alnum: /[A-Za-z0-9]/,
  upper: /[A-Z]/,
  lower: /[a-z]/,
  space: /\s/,
  blank: /[ \t]/,
  punct: /[!-/:-@[-`{-~]/,
  xdigit: /[0-9A-Fa-f]/,
};

function readSet(pattern: string, start: number): { test: (character: string) => boolean; end: number } | null {
  const match = /^\[([!^]?)(\]?(?:\[:[a-z]+:\]|\\[\s\S]|[^\]\\])*)\]/.exec(pattern.slice(start, start + 1_000));
  if (!match) return null;
  const [whole, negation, body = ''] = match;
  const items = body.match(/\[:[a-z]+:\]|\\[\s\S]|[\s\S]/gu) ?? [];
  const tests: ((character: string) => boolean)[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] ?? '';
    const named = /^\[:([a-z]+):\]$/.exec(item)?.[1];
    const from = item.length > 1 && item.startsWith('\\') ? item.slice(1) : item;
    if (named) {
      const pattern = Object.hasOwn(classes, named) ? classes[named] : undefined;
      tests.push((character) => pattern?.test(character) ?? false);
    } else if (items[i + 1] === '-' && i + 2 < items.length) {
      const to = items[i + 2] ?? '';
      tests.push((character) => character >= from && character <= to);
      i += 2;
    } else tests.push((character) => character === from);
  }
  return { test: (character) => tests.some((test) => test(character)) !== (negation !== ''), end: start + whole.length };
}
