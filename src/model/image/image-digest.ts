import { sha256 } from '../digest.js';
import type { ImageContent } from '../image.js';

/** Digests and sizes of the two JSON documents that name an image. */
export interface ImageDigests {
  readonly configDigest: string;
  readonly configBytes: number;
  readonly manifestDigest: string;
  readonly manifestBytes: number;
}

/** Digests of an image's config and manifest: those it came with, or of the documents that its content makes. */
export function imageDigests(content: ImageContent): ImageDigests {
  const config = configText(content);
  const configDigest = content.configDigest ?? sha256(config);
  const configBytes = content.configBytes ?? config.length;
  const manifest = manifestText(content, configDigest, configBytes);
  return {
    configDigest,
    configBytes,
    manifestDigest: content.manifestDigest ?? sha256(manifest),
    manifestBytes: manifest.length,
  };
}

/** The image config. Source: OCI image-spec config.md. */
export function configText({ config, history, layers, createdMs, architecture, os, author, comment }: ImageContent): string {
  return JSON.stringify({
    architecture,
    author: author || undefined,
    comment: comment || undefined,
    config: { ...config, ExposedPorts: asSet(config.ExposedPorts), Volumes: asSet(config.Volumes) },
    created: timeText(createdMs),
    history: history.map((entry) => ({
      created: timeText(entry.createdMs),
      created_by: entry.createdBy,
      author: entry.author || undefined,
      comment: entry.comment || undefined,
      empty_layer: entry.emptyLayer || undefined,
    })),
    os,
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
  });
}

/** The manifest, indented as the engine sends it, for its size is printed. Source: distribution spec, image manifest v2 schema 2. */
function manifestText({ layers }: ImageContent, configDigest: string, configBytes: number): string {
  const manifest = {
    schemaVersion: 2,
    mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
    config: { mediaType: 'application/vnd.docker.container.image.v1+json', size: configBytes, digest: configDigest },
    layers: layers.map(({ blobBytes, blobDigest }) => ({
      mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip',
      size: blobBytes,
      digest: blobDigest,
    })),
  };
  return JSON.stringify(manifest, null, 3);
}

function asSet(names: readonly string[]): Record<string, object> | undefined {
  return names.length > 0 ? Object.fromEntries(names.map((name) => [name, {}])) : undefined;
}

/** RFC 3339; a time out of a date's range is that of the epoch. */
function timeText(timeMs: number): string {
  return new Date(Math.abs(timeMs) <= 8.64e15 ? timeMs : 0).toISOString();
}
