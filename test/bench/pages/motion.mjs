// The same inline SVG, moved by Motion: an animation for each that moves, controlled as one.
import { animate } from 'motion';
import { putOnStand } from './stand.mjs';
import { changeOf, SvgScene } from './svg-scene.mjs';

let data;
let scene;
let animations = [];
let length = 1;

putOnStand({
  ready(given) {
    data = given;
    scene = new SvgScene();
  },
  first: () => scene.draw(data.drawings.first),
  begin(name, seconds) {
    for (const animation of animations) animation.complete();
    length = seconds;
    scene.begin(data.drawings[name]);
    const options = { duration: seconds, ease: 'easeInOut', autoplay: false };
    animations = [];
    for (const { node, from, to } of scene.moves)
      if (from.x !== to.x || from.y !== to.y) animations.push(animate(node, { x: [from.x, to.x], y: [from.y, to.y] }, options));
    for (const { own, name: label, before, after, switchTo } of scene.moves.filter(({ isChanged }) => isChanged).map(changeOf)) {
      animations.push(animate(own, { attrY: [before.y, after.y], height: [before.height, after.height] }, options));
      if (label) animations.push(animate(label, { attrY: [before.nameY, after.nameY] }, options));
      animations.push(animate(0, 1, { ...options, onUpdate: (share) => switchTo(share >= 0.5) }));
    }
  },
  play() {
    for (const animation of animations) animation.play();
  },
  pause() {
    for (const animation of animations) animation.pause();
  },
  seek(progress) {
    for (const animation of animations) animation.time = progress * length;
  },
  get progress() {
    return animations[0].time / length;
  },
});
