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
    for (const { fades, glides, switchTo } of scene.moves.filter(({ isChanged }) => isChanged).map(changeOf)) {
      if (fades) {
        animations.push(animate(fades.before, { opacity: [1, 0] }, options), animate(fades.after, { opacity: [0, 1] }, options));
        continue;
      }
      let isAfter = false;
      const onUpdate = (share) => {
        if (isAfter !== share >= 0.5) switchTo((isAfter = share >= 0.5));
      };
      animations.push(animate(0, 1, { ...options, onUpdate }));
      const { own, name: label, before, after } = glides;
      animations.push(animate(own, { attrY: [before.y, after.y], height: [before.height, after.height] }, options));
      animations.push(animate(label, { attrY: [before.nameY, after.nameY] }, options));
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
