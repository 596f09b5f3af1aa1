// What is written by hand with d3: a keyed join, in three ways. As it stands, a <g> a container and the shapes that ours shows, and a timer writes
// where each container is. With `layers`, each layer of each container is a thing of its own in a <g> of its own, however small it is. With `anew`
// as well, every moment's places are data that is joined anew, layers and all, as one writes it where the picture is a function of the data.
import { easeCubicInOut, select, timer } from 'd3';
import { putOnStand } from './stand.mjs';
import { aroundParts, layersOf, ownMarkPart, partsOf, stateMark } from './svg-parts.mjs';

const ways = new URLSearchParams(location.search);
const hasLayers = ways.has('layers');
const isAnew = ways.has('anew');
const place = ({ x, y }) => `translate(${x},${y})`;

let data;
let shown;
let svg;
let around;
let field;
let moves = [];
let lengthMs = 0;
let share = 0;
let running;

const append = (group, parts) =>
  group
    .selectAll(null)
    .data(parts)
    .enter()
    .append(([name]) => document.createElementNS('http://www.w3.org/2000/svg', name))
    .each(function ([, attributes, text]) {
      const shape = select(this);
      for (const [name, value] of Object.entries(attributes)) shape.attr(name, value);
      if (text !== undefined) shape.text(text);
    });

function draw(drawing) {
  svg.attr('viewBox', `0 0 ${drawing.width} ${drawing.height}`).attr('width', drawing.width).attr('height', drawing.height);
  around
    .selectAll('g')
    .data(drawing.around, ({ key }) => key)
    .join(
      (enter) => {
        const group = enter.append('g').attr('transform', place);
        append(group, aroundParts);
        return group;
      },
      (update) => {
        update
          .filter(({ kind }) => kind === 'text')
          .select('text')
          .text(({ text }) => text);
        update
          .filter(({ kind }) => kind === 'panel')
          .select('.t-note')
          .text(({ note }) => note);
        return update;
      },
    );
  return joinContainers(drawing.containers);
}

/** All containers where they are now; all layers too where they are things of their own. */
function joinContainers(containers) {
  return field
    .selectAll('g.container')
    .data(containers, ({ key }) => key)
    .join(
      (enter) => {
        const group = enter.append('g').attr('class', 'container').attr('transform', place);
        if (hasLayers) joinLayers(group);
        append(group, (container) => partsOf(hasLayers ? { ...container, layers: [] } : container));
        return group;
      },
      (update) => {
        if (isAnew) joinLayers(update.attr('transform', place));
        return update;
      },
    );
}

function joinLayers(groups) {
  groups
    .selectAll('g.layer')
    .data(
      ({ things }) => things,
      ({ depth }) => depth,
    )
    .join((enter) => {
      const group = enter
        .append('g')
        .attr('class', 'layer')
        .attr('transform', ({ top }) => `translate(0,${top})`);
      append(group, ({ parts }) => parts);
      return group;
    });
}

/** From where it is to where it will be; only what changes is written to. */
function movesOf(before, groups) {
  const known = new Map(before.map((thing) => [thing.key, thing]));
  const found = [];
  groups.each(function (to, index) {
    const from = known.get(to.key);
    const isChanged = from.status !== to.status;
    if (isChanged || from.x !== to.x || from.y !== to.y) found.push({ node: this, from, to, index, isChanged, isSwitched: false });
  });
  return found;
}

function showAt(progress) {
  share = progress;
  const eased = easeCubicInOut(Math.min(1, progress));
  if (isAnew && moves.length > 0) joinContainers(posesAt(eased));
  for (const move of moves) {
    const { node, from, to } = move;
    if (isAnew) {
      if (move.isChanged) showChange(move, eased);
      continue;
    }
    if (from.x !== to.x || from.y !== to.y)
      node.setAttribute('transform', `translate(${from.x + (to.x - from.x) * eased},${from.y + (to.y - from.y) * eased})`);
    if (move.isChanged) showChange(move, eased);
  }
}

/** The containers as data of this moment. */
function posesAt(eased) {
  const poses = shown.containers.slice();
  for (const { from, to, index } of moves)
    poses[index] = { ...to, x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased };
  return poses;
}

function showChange(move, eased) {
  const { from, to } = move;
  const group = select(move.node);
  if (to.isMark) {
    // A mark's own layer as it was makes way for what it is.
    if (!move.after) {
      move.before = group.selectAll('.own');
      append(group, to.warm.map(ownMarkPart));
      move.after = group.selectAll('.own').filter((_, index) => index >= move.before.size());
    }
    move.before.attr('opacity', 1 - eased);
    move.after.attr('opacity', eased);
    return;
  }
  const isSwitched = eased >= 0.5;
  if (isSwitched !== move.isSwitched) {
    move.isSwitched = isSwitched;
    const shown = isSwitched ? to : from;
    group.select('.own').attr('class', `own ${shown.isAwake ? 'warm' : 'rest'}`);
    group.select('.state').remove();
    append(group, [stateMark(shown)]);
  }
  const between = (a, b) => a + (b - a) * eased;
  group
    .select('.own')
    .attr('y', between(from.writable.top, to.writable.top) + 1)
    .attr('height', between(from.writable.height, to.writable.height) - 2);
  group.select('.name').attr('y', between(from.headTop, to.headTop) + 12);
}

putOnStand({
  ready(given) {
    data = given;
    // Boxes are laid out before, for all.
    if (hasLayers)
      for (const { containers } of Object.values(data.drawings))
        for (const container of containers) container.things = layersOf(container, data.layers);
    svg = select('body').append('svg').attr('class', 'hand');
    around = svg.append('g');
    field = svg.append('g');
  },
  first() {
    shown = data.drawings.first;
    draw(shown);
  },
  begin(name, seconds) {
    showAt(1);
    for (const { before } of moves) before?.remove();
    lengthMs = seconds * 1000;
    const next = data.drawings[name];
    moves = movesOf(shown.containers, draw(next));
    shown = next;
    showAt(0);
  },
  play() {
    running = timer((elapsedMs) => {
      showAt(elapsedMs / lengthMs);
      if (elapsedMs >= lengthMs) running.stop();
    });
  },
  pause: () => running?.stop(),
  seek: showAt,
  get progress() {
    return share;
  },
});
