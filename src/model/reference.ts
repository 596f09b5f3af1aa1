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

const PATH = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
const HOST = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?)*|\[[0-9a-fA-F:]+\])(?::[0-9]+)?$/;
const TAG = /^[\w][\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[.+_-][a-z0-9]+)*:[0-9a-fA-F]{32,}$/;

/** Reads a reference as typed; where it is none, the message that the client prints: "invalid reference format…". */
export function parseReference(text: string): Reference | string {
  const at = text.indexOf('@');
  const digest = at < 0 ? '' : text.slice(at + 1);
  let rest = at < 0 ? text : text.slice(0, at);
  if (at >= 0 && !DIGEST.test(digest)) return 'invalid reference format';
  const slash = rest.indexOf('/');
  const first = slash < 0 ? '' : rest.slice(0, slash);
  let host = 'docker.io';
  if (first && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase())) {
    host = first === 'index.docker.io' ? 'docker.io' : first;
    rest = rest.slice(slash + 1);
  }
  const colon = rest.lastIndexOf(':');
  const tag = colon < 0 ? '' : rest.slice(colon + 1);
  const bare = colon < 0 ? rest : rest.slice(0, colon);
  if (/^[0-9a-f]{64}$/.test(bare) && host === 'docker.io') {
    return `invalid repository name (${bare}), cannot specify 64-byte hexadecimal strings`;
  }
  const path = host === 'docker.io' && !bare.includes('/') ? 'library/' + bare : bare;
  if (bare !== bare.toLowerCase()) return `invalid reference format: repository name (${path}) must be lowercase`;
  if (!HOST.test(host) || !PATH.test(bare) || (colon >= 0 && !TAG.test(tag))) return 'invalid reference format';
  if (path.length + host.length + 1 > 255) return 'invalid reference format: repository name must not be more than 255 characters';
  const name = host === 'docker.io' ? path.replace(/^library\//, '') : `${host}/${path}`;
  return { host, path, name, tag, digest };
}

/** The form images are listed under, with the tag that is meant where none was given: "alpine" to "alpine:latest"; null if it is no reference. */
export function familiarReference(text: string): string | null {
  const reference = parseReference(text);
  return typeof reference === 'string' ? null : `${reference.name}:${reference.tag || 'latest'}`;
}
