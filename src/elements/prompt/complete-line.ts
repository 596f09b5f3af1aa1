import type { Candidate } from '../../shell/complete/completion.js';
import type { EditedLine } from './edit-line.js';

/** A candidate with what follows it where it is the only one, unless that stands there already. */
export function wholeWord({ text, end }: Candidate, rest: string): string {
  return rest.startsWith(end) ? text : text + end;
}

/**
 * The line with `word` where Tab was pressed, from `start` to the cursor; what was typed on there meanwhile comes after it. null where the line was
 * changed otherwise.
 */
export function completeLine(pressed: EditedLine, now: EditedLine, start: number, word: string): EditedLine | null {
  const [before, after] = [pressed.text.slice(0, pressed.cursor), pressed.text.slice(pressed.cursor)];
  const isTypedOn = now.text.length >= pressed.text.length && now.text.startsWith(before) && now.text.endsWith(after);
  if (!isTypedOn) return null;
  const longer = start + word.length - pressed.cursor;
  const text = before.slice(0, start) + word + now.text.slice(pressed.cursor);
  return { text, cursor: now.cursor < pressed.cursor ? now.cursor : now.cursor + longer };
}
