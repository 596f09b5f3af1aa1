// The same inline SVG, moved by a GSAP timeline: one tween for all that move, and those of what changes.
import { gsap } from 'gsap';
import { putOnStand } from './stand.mjs';
import { changeOf, SvgScene } from './svg-scene.mjs';

let data;
let scene;
let timeline;
gsap.ticker.lagSmoothing(0);

putOnStand({
  ready(given) {
    data = given;
    scene = new SvgScene();
  },
  first: () => scene.draw(data.drawings.first),
  begin(name, seconds) {
    timeline?.progress(1).kill();
    scene.begin(data.drawings[name]);
    const { moves } = scene;
    timeline = gsap.timeline({ paused: true, defaults: { duration: seconds, ease: 'power2.inOut' } });
    const movers = moves.filter(({ from, to }) => from.x !== to.x || from.y !== to.y);
    if (movers.length > 0)
      timeline.to(
        movers.map(({ node }) => node),
        { attr: { transform: (index) => `translate(${movers[index].to.x} ${movers[index].to.y})` } },
        0,
      );
    for (const { fades, glides, switchTo } of moves.filter(({ isChanged }) => isChanged).map(changeOf)) {
      if (fades) {
        timeline.to(fades.before, { attr: { opacity: 0 } }, 0);
        timeline.to(fades.after, { attr: { opacity: 1 } }, 0);
        continue;
      }
      timeline.call(switchTo, [true], seconds / 2);
      timeline.to(glides.own, { attr: { y: glides.after.y, height: glides.after.height } }, 0);
      timeline.to(glides.name, { attr: { y: glides.after.nameY } }, 0);
    }
    timeline.progress(0.0001);
  },
  play: () => void timeline.play(),
  pause: () => void timeline.pause(),
  seek: (progress) => void timeline.progress(progress),
  get progress() {
    return timeline.progress();
  },
});
