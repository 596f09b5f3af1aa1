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
    const between = (key) => change.before[key] + (change.after[key] - change.before[key]) * eased;
    change.own.setAttribute('y', between('y'));
    change.own.setAttribute('height', between('height'));
    change.name?.setAttribute('y', between('nameY'));
    if (change.isAfter !== eased >= 0.5) change.switchTo((change.isAfter = eased >= 0.5));
  }
}

putOnStand({
  ready(given) {
    data = given;
    scene = new SvgScene();
  },
  first: () => scene.draw(data.drawings.first),
  begin(name, seconds) {
    if (scene.moves.length > 0) showAt(1);
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
