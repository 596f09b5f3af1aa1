// `<layer-diagram>` as it is built for pages: given a snapshot, then another, and its own motion played as a reader sees it.
import { putOnStand } from './stand.mjs';

/** Between two snapshots things that stay move from 140 to 480 ms: what goes, goes first. Half a frame is kept off either end. */
const motion = { startMs: 150, endMs: 470 };
const lengthMs = motion.endMs - motion.startMs;

/** The clock runs while code is fetched, too. */
const isCold = new URLSearchParams(location.search).has('cold');

const diagram = document.createElement('layer-diagram');
let data;

/** Has all code fetched that a first picture in this detail takes, with a picture of one container. */
async function fetchCode(detail) {
  const other = document.createElement('layer-diagram');
  const { first } = data.snapshots;
  Object.assign(other, { detail, snapshot: { ...first, Containers: first.Containers.slice(0, 1) } });
  document.body.append(other);
  await other.settled;
  other.remove();
}

putOnStand({
  async ready(given) {
    data = given;
    await customElements.whenDefined('layer-diagram');
    if (!isCold) for (const detail of ['compact', 'overview']) await fetchCode(detail);
    document.body.append(diagram);
    await diagram.updateComplete;
  },

  async first() {
    diagram.snapshot = data.snapshots.first;
    await diagram.settled;
    const { width } = diagram.shadowRoot.querySelector('.picture').viewBox.baseVal;
    if (width !== data.sceneWidth) throw new Error(`The scene is ${width} wide, the others draw ${data.sceneWidth}.`);
  },

  async begin(name, seconds) {
    diagram.playbackRate = lengthMs / 1000 / seconds;
    const loaded = new Promise((resolve) => diagram.addEventListener('loadedmetadata', resolve, { once: true }));
    diagram.snapshot = data.snapshots[name];
    await loaded;
    diagram.pause();
    diagram.currentTime = motion.startMs / 1000;
    await diagram.settled;
  },

  play: () => void diagram.play(),
  pause: () => diagram.pause(),
  seek: (progress) => (diagram.currentTime = (motion.startMs + progress * lengthMs) / 1000),
  get progress() {
    return (diagram.currentTime * 1000 - motion.startMs) / lengthMs;
  },
});
