import type { Container } from '../model/container.js';
import { formatCount } from './format-size.js';

/** A container's state in a word or two, with the exit code where there is one. */
export function stateText(container: Container): string {
  return container.status === 'exited' ? `exited (${container.exitCode})` : container.status;
}

/** "2 running · 1 exited": how many containers are in which state, most alive first. */
export function countStates(containers: Iterable<Container>): string {
  const counts = new Map<string, number>([
    ['running', 0],
    ['paused', 0],
    ['restarting', 0],
    ['created', 0],
    ['exited', 0],
  ]);
  for (const { status } of containers) counts.set(status, (counts.get(status) ?? 0) + 1);
  return Array.from(counts)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${formatCount(count)} ${status}`)
    .join(' · ');
}
