import type { Action } from '../action.js';
import type { Container } from '../container.js';
import type { Draft } from '../draft.js';
import { closeDraft, openDraft } from '../draft.js';
import type { Fact } from '../fact.js';
import type { Outcome } from '../outcome.js';
import { done } from '../outcome.js';
import { noSuchContainer, refuse } from '../refuse.js';
import { findContainer, isRunning } from '../select/find-container.js';
import type { World } from '../world.js';
import { copyContainer } from './copy-container.js';
import { removeFrom } from './remove-container.js';

type How = Extract<Fact, { type: 'container-exited' }>['how'];
const NOTHING_MOUNTED: Container['tmpfs'] = new Map();

/** The main process is gone: the writable layer stays, what was on tmpfs does not. */
export function endProcess(draft: Draft, container: Container, exitCode: number, how: How): void {
  const ended = copyContainer(container);
  ended.status = 'exited';
  ended.exitCode = exitCode;
  ended.finishedMs = draft.clockMs;
  ended.stoppedByUser = how === 'stop' || how === 'kill';
  ended.tmpfs = NOTHING_MOUNTED;
  draft.containers = draft.containers.with(container.id, ended);
  draft.facts.push({ type: 'container-exited', containerId: container.id, exitCode, how });
  if (container.autoRemove && how !== 'restart') removeFrom(draft, ended, true);
}

/** `docker kill`: a signal, which need not end the process. */
export function killContainer(world: World, action: Extract<Action, { type: 'container/kill' }>): Outcome {
  const { type, container: reference, signal, exitCode } = action;
  const wrap = `cannot kill container: ${reference}: `;
  const container = findContainer(world, reference);
  if (!container)
    return refuse(world, type, 404, `${wrap}No such container: ${reference}`, { subject: { kind: 'container', id: reference } });
  const { id: containerId } = container;
  if (!isRunning(container))
    return refuse(world, type, 409, `${wrap}container ${containerId} is not running`, { subject: { kind: 'container', id: containerId } });
  const draft = openDraft(world);
  draft.facts.push({ type: 'container-killed', containerId, signal });
  if (exitCode !== null) endProcess(draft, container, exitCode, 'kill');
  return closeDraft(draft);
}

/** The main process ended by itself; nothing happens to a container that does not run. */
export function exitContainer(
  world: World,
  { type, container: reference, exitCode }: Extract<Action, { type: 'container/exit' }>,
): Outcome {
  const container = findContainer(world, reference);
  if (!container) return noSuchContainer(world, type, reference);
  if (!isRunning(container)) return done(world);
  const draft = openDraft(world);
  endProcess(draft, container, exitCode, 'exit');
  const ended = draft.containers.get(container.id);
  if (ended && isRestartDue(ended)) draft.containers = draft.containers.with(container.id, { ...ended, status: 'restarting' });
  return closeDraft(draft);
}

/** Whether the engine starts a container again that has just exited, by its restart policy: never after a stop or kill. */
export function isRestartDue({ status, restartPolicy, restartCount, exitCode, stoppedByUser }: Container): boolean {
  if ((status !== 'exited' && status !== 'restarting') || stoppedByUser) return false;
  const { name, maximumRetryCount } = restartPolicy;
  if (name === 'on-failure') return exitCode !== 0 && (maximumRetryCount === 0 || restartCount < maximumRetryCount);
  return name === 'always' || name === 'unless-stopped';
}
