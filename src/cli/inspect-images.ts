import { parseArgs } from 'node:util';
import type { FoundImage } from '../images/images.js';
import type { Console } from './console.js';
import { formatBytes } from './format-bytes.js';
import { readImagesAt } from './image-shelf.js';
import { UsageError } from './usage-error.js';
import { reportLayers } from './wasted-bytes.js';
import type { LayerReport } from './wasted-bytes.js';

/** `layer-diagram inspect`: the layers of every image in an archive or layout, and what each of them wastes. */
export async function inspectImages(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('inspect takes one archive or layout');
  const images = (await readImagesAt(path)).map((image) => ({ image, reports: reportLayers(image.content.layers) }));
  if (values.json) console.out(`${JSON.stringify({ images: images.map(({ image, reports }) => jsonOf(image, reports)) }, null, 2)}\n`);
  else console.out(images.map(({ image, reports }) => textOf(image, reports)).join('\n'));
  return 0;
}

function jsonOf({ references, content }: FoundImage, reports: readonly LayerReport[]): Record<string, unknown> {
  return {
    references,
    id: content.configDigest ?? '',
    manifestDigest: content.manifestDigest ?? '',
    platform: `${content.os}/${content.architecture}`,
    size: sum(content.layers.map((layer) => layer.sizeBytes)),
    wasted: sum(reports.map((report) => report.wastedBytes)),
    layers: content.layers.map((layer, i) => ({
      digest: layer.blobDigest,
      diffId: layer.diffId,
      chainId: layer.chainId,
      size: layer.sizeBytes,
      blobSize: layer.blobBytes,
      instruction: layer.createdBy,
      added: reports[i]?.added ?? [],
      changed: reports[i]?.changed ?? [],
      deleted: reports[i]?.deleted ?? [],
      wasted: reports[i]?.wastedBytes ?? 0,
    })),
  };
}

function textOf({ references, content }: FoundImage, reports: readonly LayerReport[]): string {
  const size = sum(content.layers.map((layer) => layer.sizeBytes));
  const wasted = sum(reports.map((report) => report.wastedBytes));
  const name = references.length === 0 ? '<none>' : references.join(', ');
  const rows = content.layers.map((layer, i) => {
    const report = reports[i];
    return [
      String(i + 1),
      layer.blobDigest.slice('sha256:'.length, 'sha256:'.length + 12),
      formatBytes(layer.sizeBytes),
      String(report?.added.length ?? 0),
      String(report?.changed.length ?? 0),
      String(report?.deleted.length ?? 0),
      formatBytes(report?.wastedBytes ?? 0),
      plain(layer.createdBy),
    ];
  });
  const table = tableOf([['LAYER', 'DIGEST', 'SIZE', 'ADDED', 'CHANGED', 'DELETED', 'WASTED', 'INSTRUCTION'], ...rows]);
  const id = (content.configDigest ?? '').slice('sha256:'.length, 'sha256:'.length + 12);
  return `${name}  ${id}  ${content.os}/${content.architecture}\n${table}${content.layers.length} layers, ${formatBytes(size)}, of which ${formatBytes(wasted)} wasted: replaced or deleted by later layers\n`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('   ')
          .trimEnd()}\n`,
    )
    .join('');
}

/** One line of text that can't steer a terminal. */
function plain(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
