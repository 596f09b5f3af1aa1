import { parentPath, resolvePath } from '../model/file-system/lookup.js';
import type { World } from '../model/world.js';
import { fileLens, isDirectory, lensAt } from '../scene/file-lens.js';
import type { FileLens, LensPlace } from '../scene/file-lens.js';
import type { StackSubject } from '../scene/layout-stack.js';
import type { SizesView } from './files-sizes.js';
import { columnsOf, entriesShown, rowKey, rowsOf } from './files-rows.js';
import type { FileRow } from './files-rows.js';
import type { LayerDiagram } from './layer-diagram.js';
import type { LayerFiles } from './layer-files.js';
import { englishFiles } from './messages/english/files.js';
import type { FilesWords } from './messages/files-words.js';

/** What a lens shows at a moment. */
export interface FilesState {
  readonly lens: FileLens;
  readonly words: FilesWords;
  /** The path chosen. */
  readonly place: LensPlace;
  readonly rows: readonly FileRow[];
  /** Indices of the layers that have a column. */
  readonly columns: readonly number[];
}

/** How a reader has arranged a lens: which directories are open, which row the keyboard is on. */
export class FilesPanel {
  readonly host: LayerFiles;
  /** Row that takes the focus, by its key. */
  active = '/';
  /** What draws sizes, once it is there. */
  sizes: SizesView | null = null;
  readonly #open = new Set(['/']);
  readonly #shown = new Map<string, number>();
  #followed = '/';
  #followedStep = -1;
  #revealed: string | null = null;
  #lens: { readonly world: World; readonly subject: string; readonly lens: FileLens | null } | null = null;
  #rows: { readonly lens: FileLens; readonly version: number; readonly rows: readonly FileRow[] } | null = null;
  #version = 0;

  constructor(host: LayerFiles) {
    this.host = host;
  }

  /** What there is to show; null where the subject is not there at the step. */
  stateOf(diagram: LayerDiagram): FilesState | null {
    const lens = this.#lensOf(diagram);
    if (!lens) return null;
    if (this.host.path === null) this.#follow(diagram, lens);
    const place = lensAt(lens, this.host.path ?? this.#followed);
    if (place.path !== this.#revealed) this.#reveal(place);
    if (this.#rows?.lens !== lens || this.#rows.version !== this.#version)
      this.#rows = { lens, version: this.#version, rows: rowsOf(lens, this.#open, this.#shown) };
    const { rows } = this.#rows;
    if (!rows.some((row) => rowKey(row) === this.active)) this.active = rows.some((row) => rowKey(row) === place.path) ? place.path : '/';
    const words = diagram.language.words('files', englishFiles);
    return { lens, words, place, rows, columns: columnsOf(lens, rows) };
  }

  /** The reader chooses a path. */
  choose(path: string): void {
    if (this.host.path === path) return;
    this.host.path = path;
    this.active = path;
    this.host.dispatchEvent(new CustomEvent('pathchange', { detail: { path }, bubbles: true, composed: true }));
  }

  setOpen(path: string, isOpen: boolean): void {
    if (isOpen) this.#open.add(path);
    else this.#open.delete(path);
    this.#version++;
    this.host.requestUpdate();
  }

  showMore(directory: string): void {
    this.#shown.set(directory, (this.#shown.get(directory) ?? entriesShown) + entriesShown);
    this.#version++;
    this.host.requestUpdate();
  }

  /** Brings the keyboard to a row. */
  async focus(key: string): Promise<void> {
    this.active = key;
    this.host.requestUpdate();
    await this.host.updateComplete;
    for (const row of this.host.renderRoot.querySelectorAll<HTMLElement>('[data-row]')) {
      if (row.dataset['row'] !== key) continue;
      row.focus();
      row.scrollIntoView({ block: 'nearest' });
    }
  }

  #lensOf({ film, player }: LayerDiagram): FileLens | null {
    const { container, image } = this.host;
    if (!film) return null;
    const world = film.worldAt(player.step);
    const key = container !== null ? `container ${container}` : `image ${image ?? ''}`;
    if (this.#lens?.world !== world || this.#lens.subject !== key) {
      const subject: StackSubject = container !== null ? { container } : { image: image ?? '' };
      this.#lens = { world, subject: key, lens: fileLens(world, subject) };
    }
    return this.#lens.lens;
  }

  /** Goes to the file that a step of the story did something to, in this container; the last one where there are several. */
  #follow({ story, player }: LayerDiagram, { containerId }: FileLens): void {
    if (player.step === this.#followedStep || containerId === '') return;
    this.#followedStep = player.step;
    const facts = story?.steps[player.step - 1]?.facts ?? [];
    const fact = facts.findLast((one) => 'path' in one && one.type.startsWith('file-') && one.containerId === containerId);
    if (fact && 'path' in fact) this.#followed = resolvePath('/', fact.path);
  }

  /** Opens the directories on the way to a path, and the path itself. */
  #reveal(place: LensPlace): void {
    this.#revealed = place.path;
    if (isDirectory(place)) this.#open.add(place.path);
    for (let at = place.path; at !== '/'; at = parentPath(at)) this.#open.add(parentPath(at));
    this.active = place.path;
    this.#version++;
  }
}

const panels = new WeakMap<LayerFiles, FilesPanel>();

/** The panel of a lens, as its reader left it. */
export function panelOf(host: LayerFiles): FilesPanel {
  const known = panels.get(host) ?? new FilesPanel(host);
  panels.set(host, known);
  return known;
}
