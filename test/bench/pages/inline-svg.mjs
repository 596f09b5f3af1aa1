// Inline SVG without a library: one frame callback writes the attributes of what moves.
import { putOnStand } from './stand.mjs';
import { cubicInOut } from './svg-parts.mjs';
import { changeOf, SvgScene } from './svg-scene.mjs';

let data;
let scene;
let changes = [];
let lengthMs = 0;
let share = 0;
let frame = 0;

function showAt(progress) {
  share = progress;
  const eased = cubicInOut(Math.min(1, progress));
  for (const { node, from, to } of scene.moves)
    if (from.x !== to.x || from.y !== to.y)
      node.setAttribute('transform', `translate(${from.x + (to.x - from.x) * eased} ${from.y + (to.y - from.y) * eased})`);
  for (const change of changes) {
    if (change.fades) {
      for (const rect of change.fades.before) rect.setAttribute('opacity', 1 - eased);
      for (const rect of change.fades.after) rect.setAttribute('opacity', eased);
      continue;
    }
    if (change.isAfter !== eased >= 0.5) change.switchTo((change.isAfter = eased >= 0.5));
    const { own, name, before, after } = change.glides;
    const between = (key) => before[key] + (after[key] - before[key]) * eased;
    own.setAttribute('y', between('y'));
    own.setAttribute('height', between('height'));
    name.setAttribute('y', between('nameY'));
  }
}

putOnStand({
  ready(given) {
    data = given;
    scene = new SvgScene();
  },
  first: () => scene.draw(data.drawings.first),
  begin(name, seconds) {
    showAt(1);
    for (const { fades } of changes) for (const rect of fades?.before ?? []) rect.remove();
    lengthMs = seconds * 1000;
    scene.begin(data.drawings[name]);
    changes = scene.moves.filter(({ isChanged }) => isChanged).map(changeOf);
    showAt(0);
  },
  play() {
    let startMs;
    const step = (nowMs) => {
      startMs ??= nowMs;
      showAt((nowMs - startMs) / lengthMs);
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  },
  pause: () => cancelAnimationFrame(frame),
  seek: showAt,
  get progress() {
    return share;
  },
});
