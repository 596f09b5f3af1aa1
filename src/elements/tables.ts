import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Container } from '../model/container.js';
import { diffOf } from '../model/file-system/overlay-diff.js';
import { writableSize } from '../model/file-system/usage.js';
import type { Image } from '../model/image.js';
import type { World } from '../model/world.js';
import { formatSize } from '../scene/format-size.js';

/** Rows of one table; more are counted. */
const mostRows = 100;

/** What the picture shows, as tables: images with their layers, containers with what their writable layers hold. */
export function tablesOf(world: World): TemplateResult {
  const images = [...world.images.values()];
  const containers = [...world.containers.values()];
  return html`${images.length === 0 ? html`<p>No images.</p>` : imageTable(world, images)}
  ${containers.length === 0 ? html`<p>No containers.</p>` : containerTable(world, containers)}`;
}

function imageTable(world: World, images: readonly Image[]): TemplateResult {
  return html`<table>
    <caption>
      Images, read-only, on disk once
    </caption>
    <tr>
      <th scope="col">Name</th>
      <th scope="col">Layers, base first</th>
      <th scope="col">Size</th>
    </tr>
    ${images.slice(0, mostRows).map(
      (image) =>
        html`<tr>
          <th scope="row">${nameOf(world, image)}</th>
          <td>${image.layers.map((chainId) => world.layers.get(chainId)?.createdBy ?? '').join('; ')}</td>
          <td>${formatSize(image.layers.reduce((bytes, chainId) => bytes + (world.layers.get(chainId)?.sizeBytes ?? 0), 0))}</td>
        </tr>`,
    )}
    ${moreRows(images.length)}
  </table>`;
}

function containerTable(world: World, containers: readonly Container[]): TemplateResult {
  return html`<table>
    <caption>
      Containers
    </caption>
    <tr>
      <th scope="col">Name</th>
      <th scope="col">Image</th>
      <th scope="col">State</th>
      <th scope="col">Writable layer</th>
    </tr>
    ${containers.slice(0, mostRows).map(
      (container) =>
        html`<tr>
          <th scope="row">${container.name}</th>
          <td>${container.imageReference}</td>
          <td>${container.status}</td>
          <td>${writableOf(container)}</td>
        </tr>`,
    )}
    ${moreRows(containers.length)}
  </table>`;
}

function moreRows(count: number): TemplateResult | typeof nothing {
  return count > mostRows
    ? html`<tr>
        <td>and ${count - mostRows} more</td>
      </tr>`
    : nothing;
}

function nameOf(world: World, image: Image): string {
  const names = [...world.tags.entries()].filter(([, imageId]) => imageId === image.id).map(([reference]) => reference);
  return names.length > 0 ? names.join(', ') : '<none>';
}

/** Size and paths of a writable layer, marked as `docker diff` marks them. */
function writableOf({ files }: Container): string {
  const changes = diffOf(files);
  const paths = changes.slice(0, mostPaths).map(({ path, kind }) => `${marks[kind]} ${path}`);
  const more = changes.length > mostPaths ? [`and ${changes.length - mostPaths} more`] : [];
  return [formatSize(writableSize(files)), ...paths, ...more].join('; ');
}

const mostPaths = 20;
const marks = ['changed', 'added', 'deleted'] as const;
