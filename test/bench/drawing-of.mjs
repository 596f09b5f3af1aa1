// A scene as a person would lay it out by hand: things beside the containers, and containers with their parts' boxes.

/** Everything the reader sees of a scene as plain boxes, a container's parts relative to its own place. */
export function drawingOf(scene, snapshot, layers) {
  const statusOf = new Map(snapshot.Containers.map(({ Id, State }) => [Id, State.Status]));
  const isCrowd = scene.items.some(({ kind }) => kind === 'crowd');
  return {
    width: scene.width,
    height: scene.height,
    detail: scene.detail,
    isCrowd,
    around: scene.items.filter(({ kind }) => ['panel', 'text', 'slab', 'chip'].includes(kind)),
    containers: isCrowd
      ? scene.items.filter(({ kind }) => kind === 'crowd').flatMap((crowd) => marksOf(crowd, layers))
      : columnsOf(scene.items, statusOf),
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

/** A mark is a warm bar on two cold ones. `layers` has every layer in the room of the two, `bars` the two. */
function marksOf({ x, y, columns, cellWidth, cellHeight, states, ids }, layers) {
  const width = cellWidth - Math.max(1, cellWidth * 0.16);
  const unit = (cellHeight - Math.max(1, cellHeight * 0.22)) / 4;
  const bars = [2.1, 3.2].map((top) => ({ top: unit * top, height: unit * 0.8 }));
  const pitch = (unit * 1.9) / layers;
  const slabs = Array.from({ length: layers }, (_, depth) => ({ top: unit * 4 - (depth + 1) * pitch, height: pitch * 0.7 }));
  return ids.map((id, index) => {
    const letter = states.charAt(index);
    const isTouched = letter < 'a';
    return {
      key: id,
      x: x + (index % columns) * cellWidth,
      y: y + Math.floor(index / columns) * cellHeight,
      width,
      isAwake: letter.toLowerCase() === 'r',
      status: letter,
      writable: { top: isTouched ? 0 : unit * 0.6, height: unit * (isTouched ? 1.8 : 1.2), radius: 0 },
      layers: slabs,
      bars,
      locks: false,
    };
  });
}
