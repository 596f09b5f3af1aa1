import type { Action } from '../action.js';
import { closeDraft, newId, openDraft } from '../draft.js';
import type { Network, World } from '../world.js';
import type { Outcome } from '../outcome.js';
import { refuse } from '../refuse.js';

const PREDEFINED = ['bridge', 'host', 'none'];

/** `docker network create`. */
export function createNetwork(world: World, { type, name, driver }: Extract<Action, { type: 'network/create' }>): Outcome {
  if (PREDEFINED.includes(name)) return refuse(world, type, 403, `operation is not permitted on predefined ${name} network`);
  if (world.networks.has(name)) return refuse(world, type, 409, `network with name ${name} already exists`);
  const draft = openDraft(world);
  const id = newId(draft, 'network');
  draft.networks = draft.networks.with(name, { id, name, driver, createdMs: draft.clockMs });
  draft.facts.push({ type: 'network-created', name, id });
  return closeDraft(draft);
}

/** `docker network rm`: by name, id or the start of an id. */
export function removeNetwork(world: World, { type, name }: Extract<Action, { type: 'network/remove' }>): Outcome {
  if (PREDEFINED.includes(name)) return refuse(world, type, 403, `${name} is a pre-defined network and cannot be removed`);
  const network = world.networks.get(name) ?? [...world.networks.values()].find(({ id }) => name !== '' && id.startsWith(name));
  if (!network) return refuse(world, type, 404, `network ${name} not found`);
  const users = usersOf(world, network, true);
  if (users.length > 0) {
    return refuse(world, type, 403, `error while removing network: network ${network.name} id ${network.id} has active endpoints`, {
      pins: users.map((id) => ({ kind: 'container', id })),
    });
  }
  const draft = openDraft(world);
  draft.networks = world.networks.without(network.name);
  draft.facts.push({ type: 'network-deleted', name: network.name });
  return closeDraft(draft);
}

/** `docker network prune`: those no container is on. */
export function pruneNetworks(world: World): Outcome {
  const draft = openDraft(world);
  for (const network of world.networks.values()) {
    if (usersOf(world, network, false).length > 0) continue;
    draft.networks = draft.networks.without(network.name);
    draft.facts.push({ type: 'network-deleted', name: network.name });
  }
  return closeDraft(draft);
}

/** The containers on a network; a stopped one has no endpoint. */
function usersOf(world: World, { name, id }: Network, running: boolean): string[] {
  const isOn = (networks: readonly string[]): boolean => networks.includes(name) || networks.includes(id);
  return [...world.containers.values()]
    .filter(({ networks, status }) => isOn(networks) && (!running || status === 'running' || status === 'paused'))
    .map((container) => container.id);
}
