/**
 * An image name taken apart, after the grammar of distribution/reference: `[host/]path[:tag][@digest]`, where a first part is a
 * host only if it holds a dot or a colon or is "localhost".
 */
export interface Reference {
  /** Registry host: "docker.io" where none was given. */
  readonly host: string;
  /** Full path in the registry: "library/alpine" for "alpine". */
  readonly path: string;
  /** Name as people write it: "alpine", "team/app", "registry.example.com/app". */
  readonly name: string;
  /** '' where none was given. */
  readonly tag: string;
  /** "sha256:…", '' where none was given. */
  readonly digest: string;
}

/** [host/]path[:tag][@digest], taken apart before any part is looked at. */
const PARTS = /^(?:(?=localhost\/|[^/@]*[.:\p{Lu}])([^/@]+)\/)?([^@]*?)(?::([^:@]*))?(?:@(.*))?$/su;
const HOST = /^(?:(?:[a-z\d]+(?:\.|-+))*[a-z\d]+|\[[\da-f:]+\])(?::\d+)?$/i;
const PATH = /^(?:[a-z\d]+(?:[._/]|__|-+))*[a-z\d]+$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z\d]+(?:[.+_-][a-z\d]+)*:[\da-fA-F]{32,}$/;

const HUB = 'docker.io';
const INVALID = 'invalid reference format';

/** Reads a reference as typed; where it is none, the message that the client prints: "invalid reference format…". */
export function parseReference(text: string): Reference | string {
  const [, first = HUB, bare = '', tag, digest] = PARTS.exec(text) ?? [];
  const host = first === 'index.docker.io' ? HUB : first;
  const isHub = host === HUB;
  const path = isHub && !bare.includes('/') ? 'library/' + bare : bare;
  if (digest !== undefined && !DIGEST.test(digest)) return INVALID;
  if (isHub && /^[\da-f]{64}$/.test(bare)) return `invalid repository name (${bare}), cannot specify 64-byte hexadecimal strings`;
  if (bare !== bare.toLowerCase()) return `${INVALID}: repository name (${path}) must be lowercase`;
  if (!HOST.test(host) || !PATH.test(bare) || (tag !== undefined && !TAG.test(tag))) return INVALID;
  if (path.length + host.length > 254) return `${INVALID}: repository name must not be more than 255 characters`;
  return { host, path, name: isHub ? path.replace(/^library\//, '') : `${host}/${path}`, tag: tag ?? '', digest: digest ?? '' };
}

/** The form images are listed under, with the tag that is meant where none was given: "alpine" to "alpine:latest"; null if it is no reference. */
export function familiarReference(text: string): string | null {
  const reference = parseReference(text);
  return typeof reference === 'string' ? null : `${reference.name}:${reference.tag || 'latest'}`;
}
