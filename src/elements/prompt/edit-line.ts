/** A text with the place of its cursor. */
export interface EditedLine {
  readonly text: string;
  readonly cursor: number;
}

/** A line that is being typed, and what it was when Enter took it. */
export interface Draft {
  entered?: EditedLine;
}

type Edit = (text: string, cursor: number) => EditedLine;

const lineStart = (text: string, cursor: number): number => text.lastIndexOf('\n', cursor - 1) + 1;
const lineEnd = (text: string, cursor: number): number => {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
};
const without = (text: string, from: number, to: number): EditedLine => ({ text: text.slice(0, from) + text.slice(to), cursor: from });

/** What keys with Ctrl do to a line in a shell (readline's names: beginning-of-line, end-of-line, unix-line-discard, kill-line, unix-word-rubout). */
export const edits: Readonly<Record<string, Edit>> = {
  a: (text, cursor) => ({ text, cursor: lineStart(text, cursor) }),
  e: (text, cursor) => ({ text, cursor: lineEnd(text, cursor) }),
  u: (text, cursor) => without(text, lineStart(text, cursor), cursor),
  k: (text, cursor) => without(text, cursor, lineEnd(text, cursor)),
  w: (text, cursor) => without(text, /\S*\s*$/.exec(text.slice(0, cursor))?.index ?? cursor, cursor),
};

/** True where the line above or below the cursor's is still in the text: arrows stay in it. */
export function hasLine(text: string, cursor: number, way: 'above' | 'below'): boolean {
  return way === 'above' ? lineStart(text, cursor) > 0 : lineEnd(text, cursor) < text.length;
}
