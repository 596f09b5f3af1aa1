import type { GestureOf } from '../gesture.js';

/** A label slides on, or over from the stack that had it. */
export const tag: GestureOf<'tagged'> = (stage, fact, startMs, endMs) => {
  const chip = stage.track(`tag:${fact.reference}`);
  if (!chip) return;
  if (chip.from && chip.to) chip.travel(chip.from, chip.to, startMs, endMs).flash('glow', startMs, endMs, 0.6);
  else chip.appear(startMs, startMs + 160).move('x', startMs, endMs, chip.box.x + 36, chip.box.x, 'cubic-out');
};

/** A label slides off. */
export const untag: GestureOf<'untagged'> = (stage, fact, startMs, endMs) => {
  const chip = stage.track(`tag:${fact.reference}`);
  if (!chip?.from || chip.to) return;
  chip.vanish(endMs - 200, endMs).move('x', startMs, endMs, chip.from.x, chip.from.x + 36, 'cubic-in');
};
