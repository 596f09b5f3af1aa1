import type { Fact, Subject } from '../model/fact.js';

/** Keys of all that a step made, changed, read or was refused for: what lights up when its command is pointed at. */
export function keysOfFacts(facts: readonly Fact[]): ReadonlySet<string> {
  const known = knownKeys.get(facts);
  if (known) return known;
  const keys = new Set<string>();
  for (const fact of facts) addKeys(fact, keys);
  knownKeys.set(facts, keys);
  return keys;
}

const knownKeys = new WeakMap<readonly Fact[], ReadonlySet<string>>();

/** The key under which facts tell of a thing: a container has one, whatever part of it is pointed at. */
export function toldKey(key: string): string {
  return key.replace(/^(stack|writable|mark):/, 'container:').replace(/^mount:([^:]*):.*$/s, 'container:$1');
}

function addKeys(fact: Fact, keys: Set<string>): void {
  if ('containerId' in fact) for (const kind of ['container', 'stack', 'writable', 'mark']) keys.add(`${kind}:${fact.containerId}`);
  if ('chainId' in fact && fact.chainId !== '') keys.add(`layer:${fact.chainId}`);
  if ('imageId' in fact) keys.add(`image:${fact.imageId}`);
  if ('path' in fact) keys.add(`file:${fact.containerId}:${fact.path}`);
  if ('mount' in fact && fact.mount !== '') keys.add(`volume:${fact.mount}`);
  switch (fact.type) {
    case 'tagged':
    case 'untagged':
      keys.add(`tag:${fact.reference}`);
      break;
    case 'layer-pushed':
    case 'layer-pulled':
      keys.add(`blob:${fact.registry}:${fact.chainId}`);
      break;
    case 'manifest-pushed':
      keys.add(`pushed:${fact.reference}`);
      break;
    case 'file-changed':
      if (fact.copiedFrom !== '') keys.add(`layer:${fact.copiedFrom}`);
      break;
    case 'file-deleted':
      if (fact.hides !== '') keys.add(`layer:${fact.hides}`);
      break;
    case 'volume-created':
    case 'volume-deleted':
      keys.add(`volume:${fact.name}`);
      break;
    case 'refused':
      for (const subject of [fact.refusal.subject, ...fact.refusal.pins]) if (subject) addSubject(subject, keys);
      break;
    default:
  }
}

function addSubject(subject: Subject, keys: Set<string>): void {
  if (subject.kind === 'file') keys.add(`container:${subject.containerId}`).add(`file:${subject.containerId}:${subject.id}`);
  else keys.add(`${subject.kind}:${subject.id}`);
}
