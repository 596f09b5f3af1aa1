import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatSize } from '../scene/format-size.js';
import { plainText } from '../scene/text-metrics.js';
import { pressRow, pressTreeKey } from './files-keys.js';
import { lightOf, toneOf } from './files-light.js';
import type { FilesPanel, FilesState } from './files-panel.js';
import { rowKey } from './files-rows.js';
import type { FileRow } from './files-rows.js';
import { columnNames, layerName, markOf, versionWords } from './files-words.js';
import { styled } from './styled.js';

/** The merged files as a tree grid: a row a path, a column for each layer that holds some of them. */
export function treeView(panel: FilesPanel, state: FilesState, lit: ReadonlySet<string> | undefined): TemplateResult {
  const { lens, words, rows, columns, place } = state;
  const rowOf = (event: Event): FileRow | undefined => {
    const key = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]')?.dataset['row'] : undefined;
    return rows.find((row) => rowKey(row) === key);
  };
  const click = (event: Event): void => {
    const row = rowOf(event);
    if (!row) return;
    const isTwist = event.target instanceof Element && event.target.closest('.twist') !== null;
    if (isTwist) panel.setOpen(row.place.path, !row.isOpen);
    else pressRow(panel, row);
    void panel.focus(rowKey(row));
  };
  const focus = (event: Event): void => {
    const row = rowOf(event);
    if (row && rowKey(row) !== panel.active) void panel.focus(rowKey(row));
  };
  return html`<div class="merged">
    <div class="scroll">
      <div
        class="tree${columns.length > 8 ? ' many' : ''}"
        part="tree"
        role="treegrid"
        aria-label=${words.tree}
        aria-rowcount=${rows.length + 1}
        @keydown=${(event: KeyboardEvent): void => pressTreeKey(event, panel, rows)}
        @click=${click}
        @focusin=${focus}
      >
        <div class="head line" role="row">
          <span role="columnheader" class="name">${words.name}</span>
          <span role="columnheader" class="size">${words.size}</span>
          ${columns.map((index) => headView(state, index, lit))}
        </div>
        ${repeat(rows, rowKey, (row, index) => rowView(panel, state, row, index, columns, place.path, lit))}
      </div>
    </div>
    ${columns.some((index) => lens.layers[index]?.illustrative) ? html`<p class="note">${words.illustrativeNote}</p>` : nothing}
  </div>`;
}

function headView({ lens, words }: FilesState, index: number, lit: ReadonlySet<string> | undefined): TemplateResult {
  const layer = lens.layers[index];
  const key = layer?.key ?? '';
  return html`<span
    role="columnheader"
    class="column ${toneOf(lens, index)}${lit?.has(key) ? ' lit' : ''}"
    data-light=${key}
    title=${layerName(words, lens, index)}
    ><span>${!layer ? '' : layer.kind === 'locked' ? index + 1 : columnNames[layer.kind]}</span
    ><span class="unseen">: ${layerName(words, lens, index)}</span></span
  >`;
}

function rowView(
  panel: FilesPanel,
  state: FilesState,
  row: FileRow,
  index: number,
  columns: readonly number[],
  chosen: string,
  lit: ReadonlySet<string> | undefined,
): TemplateResult {
  const { lens, words } = state;
  const { place, level, isDirectory, isOpen, position, count, more } = row;
  const key = rowKey(row);
  const isGone = place.node === null && more === 0;
  const isLit = lit?.has(`file:${lens.containerId}:${place.path}`) ?? false;
  return html`<div
    class="line${place.path === chosen && more === 0 ? ' chosen' : ''}${isGone ? ' gone' : ''}${isLit ? ' lit' : ''}"
    part="row"
    role="row"
    data-row=${key}
    data-light=${more > 0 ? '' : lightOf(lens, place)}
    tabindex=${key === panel.active ? 0 : -1}
    aria-rowindex=${index + 2}
    aria-level=${level}
    aria-posinset=${position}
    aria-setsize=${count}
    aria-selected=${place.path === chosen && more === 0}
    aria-expanded=${isDirectory ? isOpen : nothing}
    ${styled({ '--level': String(level) })}
  >
    <span role="gridcell" class="name">
      <span class="twist${isDirectory ? '' : ' none'}" aria-hidden="true"></span>
      ${
        more > 0
          ? html`<span class="more">${words.more(more)}</span>`
          : html`<bdi dir="ltr" class="label">${nameOf(row)}</bdi
              >${place.mark === '' ? nothing : html`<span class="unseen">${words.list([nameOf(row), words.marks[place.mark]]).slice(nameOf(row).length)}</span>`}${linkOf(row)}${
                place.mark === ''
                  ? nothing
                  : html`<span class="mark ${place.mark}" aria-hidden="true" title=${words.marks[place.mark]}>${place.mark}</span>`
              }`
      }
    </span>
    <span role="gridcell" class="size"
      >${more > 0 || !place.node || (!isDirectory && place.node.kind !== 'file') ? '' : formatSize(place.sizeBytes)}</span
    >
    ${columns.map((layer) => cellView(state, row, layer))}
  </div>`;
}

function nameOf({ place, isDirectory }: FileRow): string {
  return place.path === '/' ? '/' : `${plainText(place.name)}${isDirectory ? '/' : ''}`;
}

function linkOf({ place: { node } }: FileRow): TemplateResult | typeof nothing {
  return node?.kind === 'symlink' ? html`<bdi dir="ltr" class="target">→ ${plainText(node.target)}</bdi>` : nothing;
}

function cellView({ lens, words }: FilesState, { place, more }: FileRow, layer: number): TemplateResult {
  const version = more > 0 || place.path === '/' ? undefined : place.versions.find((one) => one.layer === layer);
  if (!version) return html`<span role="gridcell" class="cell"></span>`;
  const held = `${layerName(words, lens, layer)}: ${versionWords(words, lens, version)}`;
  return html`<span role="gridcell" class="cell" title=${held}>
    <span class="held ${toneOf(lens, layer)} ${version.state}"><span aria-hidden="true">${markOf(lens, version)}</span></span>
    <span class="unseen">${held}</span>
  </span>`;
}
