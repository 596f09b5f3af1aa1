import type { ImageContent } from '../model/image.js';
import type { CatalogueEntry } from './catalogue-image.js';

/** One chunk an image, fetched when it is asked for. Source of the facts: docker-library/repo-info, March to September 2026, linux/amd64. */
const entries: Readonly<Record<string, () => Promise<{ readonly default: CatalogueEntry }>>> = {
  'node:22': () => import('./catalogue/node-22.json'),
  'node:22-slim': () => import('./catalogue/node-22-slim.json'),
  'node:22-alpine': () => import('./catalogue/node-22-alpine.json'),
  'node:24-slim': () => import('./catalogue/node-24-slim.json'),
  'debian:bookworm-slim': () => import('./catalogue/debian-bookworm-slim.json'),
  'debian:trixie-slim': () => import('./catalogue/debian-trixie-slim.json'),
  'debian:bookworm-20260918-slim': () => import('./catalogue/debian-bookworm-20260918-slim.json'),
  'debian:trixie-20260918-slim': () => import('./catalogue/debian-trixie-20260918-slim.json'),
  'alpine:3.24': () => import('./catalogue/alpine-3.24.json'),
  'ubuntu:24.04': () => import('./catalogue/ubuntu-24.04.json'),
  'python:3.13-slim': () => import('./catalogue/python-3.13-slim.json'),
  'python:3.13': () => import('./catalogue/python-3.13.json'),
  'nginx:stable': () => import('./catalogue/nginx-stable.json'),
  'nginx:alpine': () => import('./catalogue/nginx-alpine.json'),
  'redis:8': () => import('./catalogue/redis-8.json'),
  'postgres:17': () => import('./catalogue/postgres-17.json'),
  'busybox:latest': () => import('./catalogue/busybox-latest.json'),
  'hello-world:latest': () => import('./catalogue/hello-world-latest.json'),
  'golang:1.25': () => import('./catalogue/golang-1.25.json'),
  'httpd:2.4': () => import('./catalogue/httpd-2.4.json'),
  'mysql:8': () => import('./catalogue/mysql-8.json'),
  'mongo:8': () => import('./catalogue/mongo-8.json'),
  'ruby:3.4-slim': () => import('./catalogue/ruby-3.4-slim.json'),
  'php:8.4-apache': () => import('./catalogue/php-8.4-apache.json'),
  'rust:1-slim': () => import('./catalogue/rust-1-slim.json'),
  'eclipse-temurin:21-jre': () => import('./catalogue/eclipse-temurin-21-jre.json'),
  'wordpress:latest': () => import('./catalogue/wordpress-latest.json'),
};

/** Every name with tag that it knows an image by. */
export async function catalogueNames(): Promise<readonly string[]> {
  return [...Object.keys(entries), ...Object.keys((await import('./catalogue-aliases.js')).aliases)];
}

/**
 * Finds a catalogue image by familiar repository and tag ("node", "22-slim"), importing only that image's data; null where the catalogue
 * has none. Its layers have real digests and transfer sizes, a skeleton of well-known files (`illustrative`) and an opaque remainder.
 */
export async function catalogueImage(repository: string, tag: string): Promise<ImageContent | null> {
  const name = `${repository}:${tag}`;
  const load = entryOf(name) ?? entryOf((await import('./catalogue-aliases.js')).aliases[name] ?? '');
  if (!load) return null;
  const [entry, { contentOf }] = await Promise.all([load(), import('./catalogue-image.js')]);
  return contentOf(entry.default);
}

function entryOf(name: string): (typeof entries)[string] | undefined {
  return Object.hasOwn(entries, name) ? entries[name] : undefined;
}

/** Whether the catalogue has any image of a repository: then a registry that it stands for knows the name, if not the tag. */
export function isCatalogueRepository(repository: string): boolean {
  return Object.keys(entries).some((name) => name.slice(0, name.indexOf(':')) === repository);
}
