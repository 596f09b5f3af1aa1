import type { Subject } from '../../model/fact.js';
import { itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import type { Stage } from '../stage.js';

/** What was asked for shakes its padlock; what forbids it lights up. */
export const refuse: GestureOf<'refused'> = (stage, { refusal }, startMs, endMs) => {
  if (refusal.subject) shake(stage, refusal.subject, startMs, endMs);
  for (const pin of refusal.pins.slice(0, 60)) {
    if (pin.kind === 'container') {
      stage.track(`container:${pin.id}`)?.clear('pin').flash('pin', startMs, endMs);
      stage.track(`stack:${pin.id}`)?.clear('glow').flash('glow', startMs, endMs, 0.8);
    } else if (pin.kind === 'tag') stage.track(`tag:${pin.id}`)?.clear('pin').flash('pin', startMs, endMs);
  }
};

function shake(stage: Stage, subject: Subject, startMs: number, endMs: number): void {
  if (subject.kind === 'container') {
    const writable = stage.track(`writable:${subject.id}`);
    writable?.move('shake', startMs, endMs, 0, 1, 'linear');
    stage.track(`container:${subject.id}`)?.flash('pin', startMs, endMs);
    return;
  }
  if (subject.kind === 'tag') stage.track(`tag:${subject.id}`)?.flash('pin', startMs, endMs);
  if (subject.kind !== 'image') return;
  const image = itemOf(stage, `image:${subject.id}`);
  for (let key = image?.kind === 'text' ? (image.onto ?? '') : ''; key;) {
    stage.track(key)?.move('shake', startMs, endMs, 0, 1, 'linear');
    const slab = itemOf(stage, key);
    key = slab?.kind === 'slab' ? slab.onto : '';
  }
}
