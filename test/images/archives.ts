import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import type { TarHeader } from 'modern-tar';

/** Builders of small image archives, for tests that need one with a particular fault or feature. */

/** An entry of a layer: a header in short, and its body. */
export interface Entry extends Partial<TarHeader> {
  readonly name: string;
  readonly body?: string | Uint8Array;
}

/** A tar of these entries: files unless told. */
export function tarOf(entries: readonly Entry[]): Promise<Uint8Array> {
  return packTar(
    entries.map(({ body = '', ...header }) => {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
      return { header: { mtime: new Date(1_000_000), size: bytes.byteLength, ...header }, body: bytes };
    }),
  );
}

export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** How an image for an archive is made. */
export interface ImageParts {
  readonly layers: readonly (readonly Entry[])[];
  readonly tags?: readonly string[];
  readonly gzip?: boolean;
  readonly architecture?: string;
}

interface Built {
  readonly config: Uint8Array;
  readonly blobs: readonly Uint8Array[];
}

async function build({ layers, gzip = false, architecture = 'amd64' }: ImageParts): Promise<Built> {
  const tars = await Promise.all(layers.map(tarOf));
  const config = {
    architecture,
    os: 'linux',
    created: '2026-01-02T03:04:05Z',
    config: { Cmd: ['/hello'], Env: ['A=1'] },
    history: layers.map((_, i) => ({ created: '2026-01-02T03:04:05Z', created_by: `COPY ${i} / # buildkit` })),
    rootfs: { type: 'layers', diff_ids: tars.map(digestOf) },
  };
  return { config: json(config), blobs: gzip ? tars.map((tar) => gzipSync(tar)) : tars };
}

export function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

const blobName = (bytes: Uint8Array): string => `blobs/sha256/${digestOf(bytes).slice('sha256:'.length)}`;

/** A `docker save` archive in the layout of Docker 10 to 24: one folder a layer. */
export async function dockerArchive(parts: ImageParts): Promise<Entry[]> {
  const { config, blobs } = await build(parts);
  const configName = `${digestOf(config).slice('sha256:'.length)}.json`;
  const names = blobs.map((_, i) => `${String(i).repeat(64)}/layer.tar`);
  return [
    { name: configName, body: config },
    ...blobs.map((body, i) => ({ name: names[i] ?? '', body })),
    { name: 'manifest.json', body: json([{ Config: configName, RepoTags: parts.tags ?? ['shop:v1'], Layers: names }]) },
  ];
}

/** An OCI layout of one image for each of these parts, all of them platforms of one index where `isIndex`. */
export async function ociArchive(images: readonly ImageParts[], isIndex = false): Promise<Entry[]> {
  const blobs = new Map<string, Uint8Array>();
  const keep = (bytes: Uint8Array): { digest: string; size: number } => {
    blobs.set(blobName(bytes), bytes);
    return { digest: digestOf(bytes), size: bytes.byteLength };
  };
  const descriptors = [];
  for (const parts of images) {
    const { config, blobs: layers } = await build(parts);
    const manifest = json({
      schemaVersion: 2,
      config: keep(config),
      layers: layers.map((layer) => ({ mediaType: 'layer', ...keep(layer) })),
    });
    const names = (parts.tags ?? []).map((tag) => ({ annotations: { 'io.containerd.image.name': `docker.io/library/${tag}` } }));
    for (const name of names.length === 0 ? [{}] : names) {
      descriptors.push({ ...keep(manifest), platform: { os: 'linux', architecture: parts.architecture ?? 'amd64' }, ...name });
    }
  }
  const index = { schemaVersion: 2, manifests: descriptors };
  const attestation = { digest: digestOf('none'), size: 4, platform: { os: 'unknown', architecture: 'unknown' } };
  const top = isIndex ? { schemaVersion: 2, manifests: [keep(json({ ...index, manifests: [attestation, ...descriptors] }))] } : index;
  return [
    { name: 'oci-layout', body: '{"imageLayoutVersion":"1.0.0"}' },
    { name: 'index.json', body: json(top) },
    ...[...blobs].map(([name, body]) => ({ name, body })),
  ];
}
