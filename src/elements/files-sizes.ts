import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { nodeAt } from '../model/file-system/edit-tree.js';
import { parentPath } from '../model/file-system/lookup.js';
import { fileSizes } from '../scene/file-sizes.js';
import type { SizeGroup, SizePart } from '../scene/file-sizes.js';
import type { FileLens } from '../scene/file-lens.js';
import { formatSize } from '../scene/format-size.js';
import { fewGroups, layoutSizes } from '../scene/layout-sizes.js';
import type { GroupBox } from '../scene/layout-sizes.js';
import type { Box } from '../scene/scene.js';
import { plainText } from '../scene/text-metrics.js';
import type { FilesPanel, FilesState } from './files-panel.js';
import type { FilesWords } from './messages/files-words.js';
import { styled } from './styled.js';

/** What draws the sizes of a lens. */
export type SizesView = (panel: FilesPanel, state: FilesState) => TemplateResult;

const known = new WeakMap<FileLens, Map<string, readonly SizeGroup[]>>();

/** What takes room in the directory chosen (or that of the file chosen), as a treemap whose boxes lead on, and as a table. */
export function sizesView(panel: FilesPanel, { lens, words, place }: FilesState): TemplateResult {
  const directory = nodeAt(lens.root, place.path)?.kind === 'directory' ? place.path : parentPath(place.path);
  const groups = groupsIn(lens, directory, words.others);
  const width = Math.max(240, Math.round(panel.host.getBoundingClientRect().width) - 26);
  const height = Math.round(Math.max(260, Math.min(480, width * 0.56)));
  const boxes = layoutSizes(groups, width, height);
  const first = boxes[0]?.group;
  const press = (event: KeyboardEvent): void => pressArrow(event, boxes);
  return html`<div class="sizes-side">
    <ul class="legend" aria-label=${words.sizes}>
      ${kindsIn(groups).map((kind) => html`<li><span class="swatch ${kind}"></span>${words.bytes[kind]}</li>`)}
    </ul>
    <div
      class="sizes"
      part="sizes"
      role="group"
      aria-label=${words.sizes}
      ${styled({ 'aspect-ratio': `${width} / ${height}` })}
      @keydown=${press}
    >
      ${boxes.map((box) => boxView(panel, words, box, groups, first === box.group, width, height))}
    </div>
    ${groups.length === 0 ? html`<p class="empty">0 B</p>` : nothing} ${tableView(words, directory, groups)}
  </div>`;
}

function groupsIn(lens: FileLens, directory: string, others: string): readonly SizeGroup[] {
  const byDirectory = known.get(lens) ?? new Map<string, readonly SizeGroup[]>();
  known.set(lens, byDirectory);
  const key = `${others} ${directory}`;
  let groups = byDirectory.get(key);
  if (!groups) byDirectory.set(key, (groups = fewGroups(fileSizes(lens, directory).groups, others)));
  return groups;
}

function kindsIn(groups: readonly SizeGroup[]): SizePart['kind'][] {
  return [...new Set(groups.flatMap(({ parts }) => parts.map(({ kind }) => kind)))];
}

/** What a group is called. */
function nameOf(words: FilesWords, { name, parts }: SizeGroup): string {
  const kind = parts.length === 1 ? parts[0]?.kind : undefined;
  if (kind === 'hidden') return words.hidden;
  return kind === 'rest' ? words.rest(plainText(name)) : plainText(name);
}

function placed({ x, y, width, height }: Box, within: Box): Record<string, string> {
  const share = (part: number, whole: number): string => `${Math.round((part / whole) * 100_000) / 1000}%`;
  return {
    'inset-inline-start': share(x - within.x, within.width),
    'inset-block-start': share(y - within.y, within.height),
    'inline-size': share(width, within.width),
    'block-size': share(height, within.height),
  };
}

function boxView(
  panel: FilesPanel,
  words: FilesWords,
  box: GroupBox,
  groups: readonly SizeGroup[],
  isFirst: boolean,
  width: number,
  height: number,
): TemplateResult {
  const { group, parts } = box;
  const label = `${nameOf(words, group)}, ${formatSize(group.sizeBytes)}`;
  const open = (): void => {
    if (group.path !== '') panel.choose(group.path);
  };
  return html`<button
    type="button"
    class="group ${parts.length === 1 ? (group.parts[0]?.kind ?? '') : ''}"
    data-group=${groups.indexOf(group)}
    tabindex=${isFirst ? 0 : -1}
    title=${label}
    aria-disabled=${group.path === '' ? 'true' : nothing}
    ${styled(placed(box, { x: 0, y: 0, width, height }))}
    @click=${open}
  >
    <span class="group-name" aria-hidden="true"
      ><bdi>${nameOf(words, group)}</bdi> <span class="group-size">${formatSize(group.sizeBytes)}</span></span
    >
    ${parts.map(
      ({ part, ...at }) =>
        html`<span
          class="part ${part.kind}"
          aria-hidden="true"
          title=${`${plainText(part.path === '' ? nameOf(words, group) : part.path)}, ${formatSize(part.sizeBytes)}`}
          ${styled(placed(at, box))}
          >${part.name === group.name ? nothing : html`<span class="part-name"><bdi>${part.name === '' ? words.others : plainText(part.name)}</bdi> <span class="part-size">${formatSize(part.sizeBytes)}</span></span>`}</span
        >`,
    )}
  </button>`;
}

/** Arrow keys go to the nearest box on that side. */
function pressArrow(event: KeyboardEvent, boxes: readonly GroupBox[]): void {
  const ways: Readonly<Record<string, readonly [x: number, y: number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
  };
  const way = ways[event.key];
  const current = event.target instanceof HTMLElement ? event.target : null;
  const root = current?.closest<HTMLElement>('.sizes');
  if (!way || !current || !root || boxes.length === 0) return;
  event.preventDefault();
  event.stopPropagation();
  const from = current.getBoundingClientRect();
  let nearest: HTMLElement | null = null;
  let least = Infinity;
  for (const other of root.querySelectorAll<HTMLElement>('.group')) {
    const to = other.getBoundingClientRect();
    const dx = to.x + to.width / 2 - from.x - from.width / 2;
    const dy = to.y + to.height / 2 - from.y - from.height / 2;
    const ahead = dx * way[0] + dy * way[1];
    const far = ahead + 3 * Math.abs(dx * way[1] + dy * way[0]);
    if (other === current || ahead <= 0 || far >= least) continue;
    nearest = other;
    least = far;
  }
  if (!nearest) return;
  current.tabIndex = -1;
  nearest.tabIndex = 0;
  nearest.focus();
}

/** The same facts for those who don't see the picture. */
function tableView(words: FilesWords, directory: string, groups: readonly SizeGroup[]): TemplateResult {
  return html`<table class="unseen">
    <caption>
      ${words.sizes}: ${plainText(directory)}
    </caption>
    <tr>
      <th scope="col">${words.name}</th>
      <th scope="col">${words.size}</th>
      <th scope="col">${words.layers}</th>
    </tr>
    ${groups.map(
      (group) =>
        html`<tr>
          <th scope="row">${nameOf(words, group)}</th>
          <td>${formatSize(group.sizeBytes)}</td>
          <td>${words.list([...new Set(group.parts.map(({ kind }) => words.bytes[kind]))])}</td>
        </tr>`,
    )}
  </table>`;
}
