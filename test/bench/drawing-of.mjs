// A scene as a person would lay it out by hand: things beside the containers, and containers with their parts' boxes.
import { markRects } from '../../dist/draw/mark-rects.js';

/** Everything the reader sees of a scene as plain boxes, a container's parts relative to its own place. */
export function drawingOf(scene, snapshot) {
  const statusOf = new Map(snapshot.Containers.map(({ Id, State }) => [Id, State.Status]));
  const isCrowd = scene.items.some(({ kind }) => kind === 'crowd');
  return {
    width: scene.width,
    height: scene.height,
    detail: scene.detail,
    around: scene.items.filter(({ kind }) => ['panel', 'text', 'slab', 'chip'].includes(kind)),
    containers: isCrowd ? scene.items.filter(({ kind }) => kind === 'crowd').flatMap(marksOf) : columnsOf(scene.items, statusOf),
  };
}

function columnsOf(items, statusOf) {
  const byKey = new Map(items.map((item) => [item.key, item]));
  return Array.from(statusOf, ([id, status]) => {
    const [head, writable, stack] = ['container', 'writable', 'stack'].map((part) => byKey.get(`${part}:${id}`));
    // From its floor: what is written in it grows upwards.
    const [x, y] = [stack.x, stack.y + stack.height];
    return {
      key: id,
      x,
      y,
      width: stack.width,
      isAwake: status === 'running',
      status,
      name: head.name,
      state: head.state,
      isSmall: head.small,
      headTop: head.y - y,
      writable: { top: writable.y - y, height: writable.height, radius: Math.min(6, writable.height / 3) },
      layers: Array.from({ length: stack.layers }, (_, depth) => ({
        top: stack.y - y + stack.height - (depth + 1) * (stack.slabHeight + stack.gap) + stack.gap,
        height: stack.slabHeight,
      })),
      locks: stack.locks,
    };
  });
}

/** A mark's rectangles are those that we paint, its layers all of them; a frame and its filling are one rectangle with a stroke. */
function marksOf(crowd) {
  const { columns, cellWidth, cellHeight, states, ids, layers } = crowd;
  return ids.map((id, index) => {
    const letter = states.charAt(index);
    const { warm, cold } = markRects(letter, layers, cellWidth, cellHeight);
    return {
      key: id,
      x: crowd.x + (index % columns) * cellWidth,
      y: crowd.y + Math.floor(index / columns) * cellHeight,
      isMark: true,
      status: letter,
      warm: withoutFrames(warm),
      layers: cold,
    };
  });
}

function withoutFrames(rects) {
  const plain = [];
  for (const rect of rects) {
    const { role, x, y, width, height } = rect;
    if (role !== 'wfill' && role !== 'rfill') plain.push(rect);
    else plain.splice(-4, 4, { role: `${role} framed`, x: x - 0.5, y: y - 0.5, width: width + 1, height: height + 1 });
  }
  return plain;
}
