import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Container } from '../model/container.js';
import { diffOf } from '../model/file-system/overlay-diff.js';
import { writableSize } from '../model/file-system/usage.js';
import type { Image } from '../model/image.js';
import type { World } from '../model/world.js';
import { stateText } from '../scene/container-state.js';
import { formatSize } from '../scene/format-size.js';
import { english } from '../scene/words.js';
import type { PlainWords } from '../scene/words.js';
import type { Language } from './language.js';
import { englishSpoken } from './messages/english/spoken.js';
import type { SpokenWords } from './messages/spoken-words.js';

/** Rows of one table; more are counted. */
const mostRows = 100;

/** What the picture shows, as tables: images with their layers, containers with what their writable layers hold. */
export function tablesOf(world: World, language: Pick<Language, 'words'>): TemplateResult {
  const words = language.words('spoken', englishSpoken);
  const picture = language.words('picture', english);
  const images = [...world.images.values()];
  const containers = [...world.containers.values()];
  return html`${images.length === 0 ? html`<p>${words.noImages}</p>` : imageTable(world, images, words)}
  ${containers.length === 0 ? html`<p>${words.noContainers}</p>` : containerTable(containers, words, picture)}`;
}

function imageTable(world: World, images: readonly Image[], words: SpokenWords): TemplateResult {
  return html`<table>
    <caption>
      ${words.imagesCaption}
    </caption>
    <tr>
      <th scope="col">${words.name}</th>
      <th scope="col">${words.layersBaseFirst}</th>
      <th scope="col">${words.size}</th>
    </tr>
    ${images.slice(0, mostRows).map(
      (image) =>
        html`<tr>
          <th scope="row">${nameOf(world, image)}</th>
          <td>${image.layers.map((chainId) => world.layers.get(chainId)?.createdBy ?? '').join('; ')}</td>
          <td>${formatSize(image.layers.reduce((bytes, chainId) => bytes + (world.layers.get(chainId)?.sizeBytes ?? 0), 0))}</td>
        </tr>`,
    )}
    ${moreRows(images.length, words)}
  </table>`;
}

function containerTable(containers: readonly Container[], words: SpokenWords, picture: PlainWords): TemplateResult {
  return html`<table>
    <caption>
      ${words.containersCaption}
    </caption>
    <tr>
      <th scope="col">${words.name}</th>
      <th scope="col">${words.image}</th>
      <th scope="col">${words.state}</th>
      <th scope="col">${words.writableLayer}</th>
    </tr>
    ${containers.slice(0, mostRows).map(
      (container) =>
        html`<tr>
          <th scope="row">${container.name}</th>
          <td>${container.imageReference}</td>
          <td>${stateText(container, picture)}</td>
          <td>${writableOf(container, words)}</td>
        </tr>`,
    )}
    ${moreRows(containers.length, words)}
  </table>`;
}

function moreRows(count: number, words: SpokenWords): TemplateResult | typeof nothing {
  return count > mostRows
    ? html`<tr>
        <td>${words.more(count - mostRows)}</td>
      </tr>`
    : nothing;
}

function nameOf(world: World, image: Image): string {
  const names = [...world.tags.entries()].filter(([, imageId]) => imageId === image.id).map(([reference]) => reference);
  return names.length > 0 ? names.join(', ') : '<none>';
}

/** Size and paths of a writable layer, marked as `docker diff` marks them. */
function writableOf({ files }: Container, words: SpokenWords): string {
  const changes = diffOf(files);
  const paths = changes.slice(0, mostPaths).map(({ path, kind }) => words.path(path, marks[kind]));
  const more = changes.length > mostPaths ? [words.more(changes.length - mostPaths)] : [];
  return [formatSize(writableSize(files)), ...paths, ...more].join('; ');
}

const mostPaths = 20;
const marks = ['changed', 'added', 'deleted'] as const;
