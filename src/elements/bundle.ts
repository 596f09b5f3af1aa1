import type { GroupShape } from '../draw/shape.js';

/** Things that follow one another in a drawing and mostly move as one: a container's parts. All others are by themselves. */
export function bundlesOf(groups: readonly GroupShape[]): readonly (readonly GroupShape[])[] {
  const bundles: GroupShape[][] = [];
  let last: string | undefined;
  for (const group of groups) {
    const container = /^(?:stack|writable|file|container):([^:~]+)/.exec(group.key ?? '')?.[1];
    if (container && container === last) bundles.at(-1)?.push(group);
    else bundles.push([group]);
    last = container;
  }
  return bundles;
}

/** How far away something is from where its bundle is, without what is lost in adding up. */
export function distance(from: number, to: number): number {
  return from === 0 ? to : Math.round((to - from) * 1e4) / 1e4;
}
