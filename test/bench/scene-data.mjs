// The scene all contestants draw: snapshots of n containers of one image, and where `layoutScene` puts their parts.
import { fromSnapshot } from '../../dist/model/snapshot/from-snapshot.js';
import { layoutScene } from '../../dist/scene/layout-scene.js';
import { drawingOf } from './drawing-of.mjs';

/** Inner width of a `<layer-diagram>` that fills the bench's page. */
export const sceneWidth = 1198;
export const viewport = { width: 1240, height: 800 };
/** From the page's corner to the picture's: the diagram's own frame. */
export const margin = { x: 21, y: 18.6 };

const longId = (letter, number) => letter + number.toString(16).padStart(63, '0');
const statuses = ['running', 'running', 'running', 'paused', 'exited'];
/** Containers that go when all move: their number is no multiple of a row's, so that all others change place. */
const removed = 3;

function container(number) {
  const status = statuses[number % statuses.length];
  const isTouched = number % 3 === 0;
  return {
    Id: longId('c', number),
    Name: `/web-${String(number).padStart(5, '0')}`,
    Image: `sha256:${longId('b', 0)}`,
    Config: { Image: 'shop:v1' },
    State: { Status: status, Running: status === 'running', Paused: status === 'paused', ExitCode: 0 },
    SizeRw: isTouched ? 16_384 : 4_096,
    Changes: isTouched ? [{ Path: '/paint', Kind: 1 }] : [],
  };
}

function snapshotOf(containers, layers) {
  const diffIds = Array.from({ length: layers }, (_, depth) => `sha256:${longId('a', depth)}`);
  const image = {
    Id: `sha256:${longId('b', 0)}`,
    RepoTags: ['shop:v1'],
    RepoDigests: [],
    Parent: '',
    Size: 120e6,
    RootFS: { Type: 'layers', Layers: diffIds },
    History: diffIds.map((_, depth) => ({ CreatedBy: `RUN build --step ${depth}`, EmptyLayer: false })),
  };
  return { Images: [image], Containers: containers, Registries: [], Volumes: [], DiskUsage: { LayersSize: 0, WritableSize: 0 } };
}

/** A running container whose layer holds nothing, in a row where another's does, so that what it writes moves no other. */
function writeInOne(containers) {
  const at = Math.floor(containers.length / 30) * 15 + 1;
  return containers.map((before, index) =>
    index === at
      ? {
          ...before,
          State: { Status: 'exited', Running: false, Paused: false, ExitCode: 0 },
          SizeRw: 16_384,
          Changes: [{ Path: '/paint', Kind: 1 }],
        }
      : before,
  );
}

/**
 * The scene before anything moves; `one`: one container has stopped and was written in; `all`: then the first few are removed, so that all
 * others change place. As snapshots for our element, as plain boxes for the others.
 */
export function sceneData(count, layers) {
  const containers = Array.from({ length: count }, (_, number) => container(number));
  const afterOne = writeInOne(containers);
  const snapshots = {
    first: snapshotOf(containers, layers),
    one: snapshotOf(afterOne, layers),
    all: snapshotOf(afterOne.slice(removed), layers),
  };
  const options = { width: sceneWidth, most: { images: 1, containers: count } };
  const drawings = Object.fromEntries(
    Object.entries(snapshots).map(([name, snapshot]) => [
      name,
      drawingOf(layoutScene(fromSnapshot(snapshot, 'containerd'), options), snapshot),
    ]),
  );
  return { count, layers, sceneWidth, snapshots, drawings, field: fieldOf(drawings.first) };
}

/** Where on the page the containers stand, without the panel's heading and number. */
function fieldOf({ around }) {
  const { x, y, width, height } = around.find(({ key }) => key === 'panel:containers');
  const head = 120;
  return { x: margin.x + x, y: margin.y + y + head, width, height: height - head };
}
