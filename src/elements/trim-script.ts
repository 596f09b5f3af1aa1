/**
 * A script as it was meant: lines of a Markdown fence that reached us raw, empty lines around it and the indentation that all its
 * lines share are dropped.
 */
export function trimScript(text: string): string {
  const lines = trimEmpty(text.replace(/\r\n?/g, '\n').split('\n'));
  if (fence.test(lines[0] ?? '')) lines.shift();
  if (fence.test(lines.at(-1) ?? '')) lines.pop();
  return dedent(trimEmpty(lines)).join('\n');
}

const fence = /^\s*(```|~~~)[^`]*$/;

function trimEmpty(lines: readonly string[]): string[] {
  const kept = [...lines];
  while (kept.length > 0 && kept[0]?.trim() === '') kept.shift();
  while (kept.length > 0 && kept.at(-1)?.trim() === '') kept.pop();
  return kept;
}

function dedent(lines: readonly string[]): string[] {
  let indent: string | null = null;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const own = /^[ \t]*/.exec(line)?.[0] ?? '';
    indent = indent === null ? own : sharedStart(indent, own);
  }
  const { length } = indent ?? '';
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(length)));
}

function sharedStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
