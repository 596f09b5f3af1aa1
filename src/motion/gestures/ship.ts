import { at, itemOf } from '../gesture.js';
import type { GestureOf } from '../gesture.js';
import { say } from '../say.js';
import { slabsOf } from '../slabs-of.js';
import { sendToHost, ship } from './lane.js';

/** A missing layer travels from the shelf (or, of an archive, from the host) to the disk and locks there; one that is there already glows and says so. */
export const pull: GestureOf<'layer-pulled'> = (stage, fact, startMs, endMs) => {
  const slab = stage.track(`layer:${fact.chainId}`);
  if (!slab) return;
  const blob = stage.track(`blob:${fact.registry}:${fact.chainId}`);
  if (slab.from || fact.already || slab.key !== `layer:${fact.chainId}`) {
    if (fact.already) say(stage, slab, stage.to.says?.alreadyExists ?? 'already exists', startMs, endMs);
    else slab.flash('glow', startMs, endMs);
    return;
  }
  blob?.flash('glow', startMs, at(startMs, endMs, 0.5), 0.9);
  ship(stage, slab, blob?.box ?? (fact.registry ? 'panel:registry' : 'panel:images'), startMs, endMs);
  const lands = at(startMs, endMs, 0.84);
  slab.move('open', lands, at(startMs, endMs, 0.94), 1, 0, 'cubic-in').move('click', at(startMs, endMs, 0.92), endMs, 0, 1, 'cubic-out');
};

/** A blob the registry lacks travels from the disk to the shelf; one it has glows and says so. */
export const push: GestureOf<'layer-pushed'> = (stage, fact, startMs, endMs) => {
  const blob = stage.track(`blob:${fact.registry}:${fact.chainId}`);
  const slab = itemOf(stage, `layer:${fact.chainId}`);
  if (blob && (blob.from || fact.already || blob.key !== `blob:${fact.registry}:${fact.chainId}`)) {
    if (fact.already) say(stage, blob, stage.to.says?.alreadyExists ?? 'already exists', startMs, endMs);
    else blob.flash('glow', startMs, endMs);
    return;
  }
  stage.track(`layer:${fact.chainId}`)?.flash('glow', startMs, at(startMs, endMs, 0.6), 0.9);
  if (blob) ship(stage, blob, slab ?? 'panel:images', startMs, endMs);
};

/** The name arrives on the shelf once its layers are there. */
export const pushName: GestureOf<'manifest-pushed'> = (stage, fact, startMs, endMs) => {
  const chip = stage.track(`pushed:${fact.reference}`) ?? stage.track(`pushed:docker.io/${fact.reference}`);
  if (!chip) return;
  if (!chip.from) chip.appear(startMs, startMs + 160).move('x', startMs, endMs, chip.box.x + 36, chip.box.x, 'cubic-out');
  else if (chip.to) chip.travel(chip.from, chip.to, startMs, endMs).flash('glow', startMs, endMs, 0.7);
};

/** Into an archive: the layers light up from the topmost down, and a double of each goes to the host, which is below the picture. They stay. */
export const save: GestureOf<'image-saved'> = (stage, fact, startMs, endMs) => {
  const slabs = slabsOf(stage, fact.imageId);
  for (const [index, slab] of slabs.entries()) {
    const beginsMs = at(startMs, endMs, (0.4 * index) / slabs.length);
    const doneMs = beginsMs + (endMs - startMs) * 0.6;
    slab.flash('glow', beginsMs, doneMs, 0.9);
    if (slab.to?.kind === 'slab') sendToHost(stage, { ...slab.to, label: '', size: '', title: '' }, beginsMs, doneMs);
  }
};
