import type { Pose, PosedItem } from './pose.js';

/** All things of a pose one by one, each where it is seen. */
export function itemsOf({ items }: Pose): PosedItem[] {
  return items.flatMap((posed) => {
    if ('item' in posed) return posed;
    const { members, x, y, opacity } = posed;
    return members.map((member) => ({ ...member, x: member.x + x, y: member.y + y, opacity }));
  });
}
