import alpine from './catalogue/alpine-3.24.json';
import type { CatalogueEntry } from './catalogue-image.js';

/** Images by name with tag, one chunk each, fetched when it is asked for; the one that most demos begin with is there. */
export type CatalogueEntries = Readonly<Record<string, () => Promise<{ readonly default: CatalogueEntry }>>>;

/**
 * The images that others are built on, and most demos begin with. Source of the facts, here and in more-images.ts:
 * docker-library/repo-info, March to September 2026, linux/amd64.
 */
export const baseImages: CatalogueEntries = {
  'debian:bookworm-slim': () => import('./catalogue/debian-bookworm-slim.json'),
  'debian:trixie-slim': () => import('./catalogue/debian-trixie-slim.json'),
  'debian:bookworm-20260918-slim': () => import('./catalogue/debian-bookworm-20260918-slim.json'),
  'debian:trixie-20260918-slim': () => import('./catalogue/debian-trixie-20260918-slim.json'),
  'alpine:3.24': () => Promise.resolve({ default: alpine }),
  'ubuntu:24.04': () => import('./catalogue/ubuntu-24.04.json'),
  'busybox:latest': () => import('./catalogue/busybox-latest.json'),
};
