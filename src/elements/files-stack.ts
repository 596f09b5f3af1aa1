import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { LOCK_HEIGHT, LOCK_WIDTH, lockShapes } from '../draw/lock.js';
import { formatSize } from '../scene/format-size.js';
import { heldNames, lensEntries } from '../scene/file-lens.js';
import type { FileLens, LensPlace } from '../scene/file-lens.js';
import type { PathVersion } from '../scene/path-versions.js';
import { plainText } from '../scene/text-metrics.js';
import { toneOf } from './files-light.js';
import type { FilesState } from './files-panel.js';
import type { FilesWords } from './messages/files-words.js';
import { attributeWords, layerName, markOf, pathSentence, versionWords } from './files-words.js';

/** Characters and lines of a file that are shown. */
const mostText = 2000;
const mostLines = 12;
/** Names of a directory that are listed for each layer. */
const mostNames = 14;

/** One path through the layers: what each holds of it, base at the bottom, and how far a process looks. */
export function stackView(state: FilesState, lit: ReadonlySet<string> | undefined): TemplateResult {
  const { lens, words, place } = state;
  const { node } = place;
  return html`<section class="through" aria-label=${words.stack}>
    <p class="what">
      <bdi dir="ltr" class="whole">${plainText(place.path)}</bdi>
      ${node ? html`<bdi dir="ltr" class="attributes">${attributeWords(node)}</bdi>` : nothing}
    </p>
    <p class="sentence">${pathSentence(words, lens, place)}</p>
    <ol class="stack" part="stack" role="list">
      ${levelsOf(lens, place).map((level) =>
        typeof level === 'number' ? html`<li class="fold">${words.without(level)}</li>` : layerView(state, level, lit),
      )}
    </ol>
    ${contentView(state)}
  </section>`;
}

/** Layers from the top: those that have to do with the path, the container's own, and between them how many have not. */
function levelsOf({ layers }: FileLens, { versions }: LensPlace): readonly ({ readonly layer: number } | number)[] {
  const levels: ({ readonly layer: number } | number)[] = [];
  const holding = new Set(versions.map(({ layer }) => layer));
  const shown = layers.map(({ kind }, index) => holding.has(index) || kind === 'writable' || (kind === 'locked' && layers.length <= 6));
  let without = 0;
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    if (!shown[layer]) {
      if (layers[layer]?.kind !== 'mount' && layers[layer]?.kind !== 'engine') without++;
      continue;
    }
    if (without > 0) levels.push(without);
    without = 0;
    levels.push({ layer });
  }
  if (without > 0) levels.push(without);
  return levels;
}

function layerView(
  { lens, words, place }: FilesState,
  { layer: index }: { readonly layer: number },
  lit: ReadonlySet<string> | undefined,
): TemplateResult {
  const layer = lens.layers[index];
  if (!layer) return html``;
  const { key, kind, label, illustrative } = layer;
  const name = layerName(words, lens, index);
  const version = place.versions.find((one) => one.layer === index);
  const size = layer.compressed ? words.compressed(formatSize(layer.sizeBytes)) : formatSize(layer.sizeBytes);
  return html`<li
    class="layer ${toneOf(lens, index)}${lit?.has(key) ? ' lit' : ''} ${probeOf(place, index)}"
    part="layer"
    data-layer=${index}
    data-light=${key}
  >
    <div class="slab-line">
      ${kind === 'locked' ? html`<span class="number">${index + 1}</span>` : nothing}
      <bdi class="slab-label" title=${name}>${kind === 'locked' ? label : name}</bdi>
      ${illustrative ? html`<span class="tag">${words.illustrative}</span>` : nothing}
      <span class="slab-size">${size}</span>
      ${kind === 'writable' || kind === 'mount' ? nothing : lockView()}
    </div>
    ${version ? versionView(words, lens, version) : nothing}
    ${version?.node?.kind === 'directory' ? heldView(words, lens, index, place.path) : nothing}
    ${
      version && place.node?.kind === 'directory' && layer.remainderBytes > 0
        ? html`<div class="remainder">${words.unlisted(formatSize(layer.remainderBytes))}</div>`
        : nothing
    }
  </li>`;
}

/** Where a process looks: through the layers down to the one that it is answered from. */
function probeOf({ versions }: LensPlace, layer: number): string {
  const end = versions.find(({ state }) => state === 'seen' || state === 'whiteout');
  if (!end || layer < end.layer) return '';
  return layer === end.layer ? `ends ${end.state}` : 'passed';
}

function versionView(words: FilesWords, lens: FileLens, version: PathVersion): TemplateResult {
  const mark = markOf(lens, version);
  return html`<div class="version ${version.state}">
    <span class="words">${versionWords(words, lens, version)}</span>
    ${mark === '' ? nothing : html`<span class="mark ${mark}" title=${words.marks[mark]}>${mark}</span>`}
  </div>`;
}

/** What a layer holds in a directory: what is hidden is struck through, a whiteout is marked. */
function heldView(words: FilesWords, lens: FileLens, layer: number, directory: string): TemplateResult | typeof nothing {
  const names = heldNames(lens, layer, directory);
  if (names.length === 0) return nothing;
  const entries = lensEntries(lens, directory, names.slice(0, mostNames));
  return html`<ul class="entries" role="list">
    ${entries.map((entry) => {
      const version = entry.versions.find((one) => one.layer === layer);
      if (!version) return nothing;
      const mark = markOf(lens, version);
      return html`<li class="entry-of ${version.state}" title=${versionWords(words, lens, version)}>
        <bdi dir="ltr">${plainText(entry.name)}</bdi>${
          version.state === 'hidden'
            ? html`<span class="unseen">, ${words.states.hidden}</span>`
            : mark === ''
              ? nothing
              : html` <span class="mark ${mark}" aria-hidden="true">${mark}</span><span class="unseen">, ${words.marks[mark]}</span>`
        }
      </li>`;
    })}
    ${names.length > mostNames ? html`<li>${words.more(names.length - mostNames)}</li>` : nothing}
  </ul>`;
}

/** The picture's own padlock. */
function lockView(): TemplateResult {
  return html`<svg class="padlock" viewBox="-1 0 ${LOCK_WIDTH + 2} ${LOCK_HEIGHT}" aria-hidden="true">
    ${lockShapes(0, 0, 'cold-ink').map((shape) =>
      shape.type === 'path'
        ? svg`<path class=${shape.class} d=${shape.d}></path>`
        : shape.type === 'rect'
          ? svg`<rect class=${shape.class} x=${shape.x} y=${shape.y} width=${shape.width} height=${shape.height} rx=${shape.radius}></rect>`
          : nothing,
    )}
  </svg>`;
}

/** The first lines of a text file. */
function contentView({ place: { node }, words }: FilesState): TemplateResult | typeof nothing {
  // What holds a NUL is no text, as git and grep have it.
  if (node?.kind !== 'file' || typeof node.content !== 'string' || node.content === '' || node.content.includes('\0')) return nothing;
  const lines = node.content.slice(0, mostText).split('\n');
  const text = lines.slice(0, mostLines).join('\n');
  const isCut = text.length < node.content.trimEnd().length;
  return html`<pre class="content" part="content" tabindex="0" role="region" aria-label=${words.content}>
${text}${isCut ? '\n…' : ''}</pre>`;
}
