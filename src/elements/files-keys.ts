import { parentPath } from '../model/file-system/lookup.js';
import { rowKey } from './files-rows.js';
import type { FileRow } from './files-rows.js';
import type { FilesPanel } from './files-panel.js';

/** Milliseconds after which letters typed begin a new name. */
const typingMs = 700;
/** Rows that Page Up and Page Down go. */
const page = 10;

let typed = '';
let typedAt = 0;

/** Answers a key in the tree as the tree grid pattern of the ARIA practices has it. */
export function pressTreeKey(event: KeyboardEvent, panel: FilesPanel, rows: readonly FileRow[]): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const at = rows.findIndex((row) => rowKey(row) === panel.active);
  const row = rows[at];
  if (!row) return;
  const rightToLeft = getComputedStyle(panel.host).direction === 'rtl';
  const goTo = (index: number): void => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (next) void panel.focus(rowKey(next));
  };
  switch (event.key) {
    case 'ArrowDown':
      goTo(at + 1);
      break;
    case 'ArrowUp':
      goTo(at - 1);
      break;
    case 'PageDown':
      goTo(at + page);
      break;
    case 'PageUp':
      goTo(at - page);
      break;
    case 'Home':
      goTo(0);
      break;
    case 'End':
      goTo(rows.length - 1);
      break;
    case rightToLeft ? 'ArrowLeft' : 'ArrowRight':
      if (row.isDirectory && !row.isOpen) panel.setOpen(row.place.path, true);
      else if (row.isDirectory && rows[at + 1]?.level === row.level + 1) goTo(at + 1);
      break;
    case rightToLeft ? 'ArrowRight' : 'ArrowLeft':
      if (row.isOpen) panel.setOpen(row.place.path, false);
      else void panel.focus(row.more > 0 ? row.place.path : parentPath(row.place.path));
      break;
    case 'Enter':
    case ' ':
      pressRow(panel, row);
      break;
    default:
      if (event.key.length !== 1 || !typeAhead(event, panel, rows, at)) return;
  }
  if (event.key.length > 1) typed = '';
  // What a key means here it doesn't mean to the diagram around.
  event.preventDefault();
  event.stopPropagation();
}

/** What Enter or a click does to a row: it is chosen; a directory that is chosen opens or closes; more entries are shown. */
export function pressRow(panel: FilesPanel, { place, isDirectory, isOpen, more }: FileRow): void {
  if (more > 0) {
    panel.showMore(place.path);
    return;
  }
  if (isDirectory && panel.host.path === place.path) panel.setOpen(place.path, !isOpen);
  else if (isDirectory) panel.setOpen(place.path, true);
  panel.choose(place.path);
}

/** To the next row whose name begins with what was typed just now. */
function typeAhead({ key, timeStamp }: KeyboardEvent, panel: FilesPanel, rows: readonly FileRow[], at: number): boolean {
  typed = timeStamp - typedAt > typingMs ? key : typed + key;
  typedAt = timeStamp;
  // The same letter again goes on to the next name with it.
  const start = Array.from(typed).every((letter) => letter === typed.charAt(0)) ? typed.charAt(0) : typed;
  const order = [...rows.slice(at + (start.length === 1 ? 1 : 0)), ...rows.slice(0, at + 1)];
  const found = order.find(({ place, more }) => more === 0 && place.name.toLowerCase().startsWith(start.toLowerCase()));
  if (found) void panel.focus(rowKey(found));
  return true;
}
