/**
 * The lines of a Dockerfile around a mistake, as BuildKit prints them: a few before and after, those at fault marked. '' where the lines
 * are not in it. Source: BuildKit, solver/errdefs/source.go.
 */
export function excerpt(name: string, lines: readonly string[], [first, last]: readonly [start: number, end: number]): string {
  if (first < 1 || first > lines.length) return '';
  let start = first;
  let end = Math.min(last, lines.length);
  const padding = start === end ? 4 : 2;
  for (let padded = 0; padded < padding; padded += 1) {
    if (start > 1) {
      start -= 1;
      padded += 1;
    }
    if (end !== lines.length) {
      end += 1;
      padded += 1;
    }
  }
  const rule = '-'.repeat(20);
  const shown = lines.slice(start - 1, end).map((line, i) => {
    const number = start + i;
    const mark = number >= first && number <= last ? '>>>' : '   ';
    return ` ${String(number).padStart(3)} | ${mark} ${line}\n`;
  });
  return `${name}:${first}\n${rule}\n${shown.join('')}${rule}\n`;
}
