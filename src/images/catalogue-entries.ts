import alpine from './catalogue/alpine-3.24.json';
import type { CatalogueEntry } from './catalogue-image.js';

/**
 * The catalogue's images by name with tag, one chunk each, fetched when it is asked for. Source of the facts:
 * docker-library/repo-info, March to September 2026, linux/amd64.
 */
const entries: Readonly<Record<string, () => Promise<{ readonly default: CatalogueEntry }>>> = {
  'debian:bookworm-slim': () => import('./catalogue/debian-bookworm-slim.json'),
  'debian:trixie-slim': () => import('./catalogue/debian-trixie-slim.json'),
  'debian:bookworm-20260918-slim': () => import('./catalogue/debian-bookworm-20260918-slim.json'),
  'debian:trixie-20260918-slim': () => import('./catalogue/debian-trixie-20260918-slim.json'),
  'alpine:3.24': () => Promise.resolve({ default: alpine }),
  'ubuntu:24.04': () => import('./catalogue/ubuntu-24.04.json'),
  'busybox:latest': () => import('./catalogue/busybox-latest.json'),
  'node:22': () => import('./catalogue/node-22.json'),
  'node:22-slim': () => import('./catalogue/node-22-slim.json'),
  'node:22-alpine': () => import('./catalogue/node-22-alpine.json'),
  'node:24-slim': () => import('./catalogue/node-24-slim.json'),
  'python:3.13-slim': () => import('./catalogue/python-3.13-slim.json'),
  'python:3.13': () => import('./catalogue/python-3.13.json'),
  'nginx:stable': () => import('./catalogue/nginx-stable.json'),
  'nginx:alpine': () => import('./catalogue/nginx-alpine.json'),
  'redis:8': () => import('./catalogue/redis-8.json'),
  'postgres:17': () => import('./catalogue/postgres-17.json'),
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

/**
 * Other tags of the same images. Only what the facts above bear out: versions that an image's own history names, the distribution it
 * is built on, and `latest` where the repository had no newer series in that month. "node:latest" or "nginx:latest" are other images
 * than those here, so they stay unknown.
 */
const aliases: Readonly<Record<string, string>> = {
  'alpine:latest': 'alpine:3.24',
  'alpine:3': 'alpine:3.24',
  'alpine:3.24.2': 'alpine:3.24',
  'debian:12-slim': 'debian:bookworm-slim',
  'debian:13-slim': 'debian:trixie-slim',
  'golang:1.25.12': 'golang:1.25',
  'httpd:latest': 'httpd:2.4',
  'httpd:2': 'httpd:2.4',
  'httpd:2.4.68': 'httpd:2.4',
  'mongo:latest': 'mongo:8',
  'nginx:1.30': 'nginx:stable',
  'nginx:1.30.4': 'nginx:stable',
  'node:22-bookworm': 'node:22',
  'node:22.23.2': 'node:22',
  'node:22-bookworm-slim': 'node:22-slim',
  'node:22.23.2-slim': 'node:22-slim',
  'node:22-alpine3.24': 'node:22-alpine',
  'node:22.23.3-alpine': 'node:22-alpine',
  'node:24-bookworm-slim': 'node:24-slim',
  'node:24.19.0-slim': 'node:24-slim',
  'python:3.13-slim-trixie': 'python:3.13-slim',
  'python:3.13-trixie': 'python:3.13',
  'redis:latest': 'redis:8',
  'ubuntu:noble': 'ubuntu:24.04',
};

/** The entry that a name with tag means, null where the catalogue has none. */
export async function entryOf(name: string): Promise<CatalogueEntry | null> {
  const load = entries[aliases[name] ?? name];
  return load ? (await load()).default : null;
}

/** The names with tag under which the catalogue has its images. */
export const entryNames: readonly string[] = Object.keys(entries);
/** Other names of some of them. */
export const aliasNames: readonly string[] = Object.keys(aliases);
