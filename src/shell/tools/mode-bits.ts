/** A mode as `chmod` takes it, octal or in letters; null where it is neither. `X` counts as `x` on directories and what is executable. */
export function readMode(text: string, before: number, isDirectory: boolean): number | null {
  if (/^[0-7]{1,5}$/.test(text)) return parseInt(text, 8) & 0o7777;
  let mode = before;
  for (const clause of text.split(',')) {
    const match = /^([ugoa]*)((?:[-+=](?:[rwxXst]*|[ugo]))+)$/.exec(clause);
    if (!match) return null;
    const who = match[1] === '' || match[1] === undefined ? 'a' : match[1];
    for (const [, operator = '', letters = ''] of (match[2] ?? '').matchAll(/([-+=])([rwxXst]*|[ugo])/g)) {
      mode = changeMode(mode, who.includes('a') ? 'ugo' : who, operator, letters, isDirectory);
    }
  }
  return mode;
}

function changeMode(before: number, who: string, operator: string, letters: string, isDirectory: boolean): number {
  const shifts: Readonly<Record<string, number>> = { u: 6, g: 3, o: 0 };
  let bits = 0;
  if (/^[ugo]$/.test(letters)) bits = (before >> (shifts[letters] ?? 0)) & 7;
  if (letters.includes('r')) bits |= 4;
  if (letters.includes('w')) bits |= 2;
  if (letters.includes('x') || (letters.includes('X') && (isDirectory || (before & 0o111) !== 0))) bits |= 1;
  let mode = before;
  for (const person of who) {
    const shift = shifts[person] ?? 0;
    if (operator === '=') mode &= ~(7 << shift);
    if (operator === '-') mode &= ~(bits << shift);
    else mode |= bits << shift;
  }
  const special =
    (letters.includes('s') ? (who.includes('u') ? 0o4000 : 0) | (who.includes('g') ? 0o2000 : 0) : 0) |
    (letters.includes('t') ? 0o1000 : 0);
  return operator === '-' ? mode & ~special : mode | special;
}
