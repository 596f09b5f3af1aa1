const LONGEST = 120;

/** A name from outside, safe to put into a message: control and direction characters escaped, cut to fit, in quotes. */
export function quoted(name: string): string {
  const cut = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  const escaped = cut.replace(/[\p{Cc}\p{Cf}\u2028\u2029"\\]/gu, (character) =>
    character === '"' || character === '\\' ? `\\${character}` : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return `"${escaped}"`;
}
