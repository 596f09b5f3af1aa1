import type { Container, ContainerStatus } from '../model/container.js';
import { formatCount } from './format-size.js';
import type { PlainWords } from './words.js';

/** A container's state in a word or two, with the exit code where there is one. */
export function stateText(container: Container, words: PlainWords): string {
  return container.status === 'exited' ? words.exited(container.exitCode) : words.states[container.status];
}

/** "2 running · 1 exited": how many containers are in which state, most alive first. */
export function countStates(containers: readonly Container[], words: PlainWords): string {
  const counts = new Map<ContainerStatus, number>([
    ['running', 0],
    ['paused', 0],
    ['restarting', 0],
    ['created', 0],
    ['exited', 0],
  ]);
  for (const { status } of containers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Array.from(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => words.inState(status, formatCount(count)))
    .join(' · ');
}
