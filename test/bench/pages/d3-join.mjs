// What a skilled person writes by hand with d3: a keyed join, a <g> a container, a <rect> a layer, and a timer that writes where each is.
import { easeCubicInOut, select, timer } from 'd3';
import { putOnStand } from './stand.mjs';
import { aroundParts, partsOf, stateMark } from './svg-parts.mjs';

const bars = new URLSearchParams(location.search).has('bars');
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
  return field
    .selectAll('g.container')
    .data(drawing.containers, ({ key }) => key)
    .join((enter) => {
      const group = enter.append('g').attr('class', 'container').attr('transform', place);
      append(group, (container) => partsOf(container, bars));
      return group;
    });
}

/** From where it is to where it will be; only containers that change are written to. */
function movesOf(before, groups) {
  const known = new Map(before.containers.map((container) => [container.key, container]));
  const found = [];
  groups.each(function (to) {
    const from = known.get(to.key);
    const isChanged = from.status !== to.status;
    if (isChanged || from.x !== to.x || from.y !== to.y) found.push({ node: this, from, to, isChanged, isSwitched: false });
  });
  return found;
}

function showAt(progress) {
  share = progress;
  const eased = easeCubicInOut(Math.min(1, progress));
  for (const move of moves) {
    const { node, from, to } = move;
    if (from.x !== to.x || from.y !== to.y)
      node.setAttribute('transform', `translate(${from.x + (to.x - from.x) * eased},${from.y + (to.y - from.y) * eased})`);
    if (move.isChanged) showChange(move, eased);
  }
}

function showChange(move, eased) {
  const { from, to } = move;
  const group = select(move.node);
  const inset = to.name === undefined ? 0 : 1;
  const between = (a, b) => a + (b - a) * eased;
  group
    .select('.own')
    .attr('y', between(from.writable.top, to.writable.top) + inset)
    .attr('height', between(from.writable.height, to.writable.height) - 2 * inset);
  if (to.name !== undefined) group.select('.name').attr('y', between(from.headTop, to.headTop) + 12);
  const isSwitched = eased >= 0.5;
  if (isSwitched === move.isSwitched) return;
  move.isSwitched = isSwitched;
  const shown = isSwitched ? to : from;
  if (to.name === undefined) {
    group.select('.own').attr('class', `own ${shown.isAwake ? 'wmark' : 'rmark'}`);
    return;
  }
  group.select('.own').attr('class', `own ${shown.isAwake ? 'warm' : 'rest'}`);
  group.select('.state').remove();
  append(group, [stateMark(shown)]);
}

putOnStand({
  ready(given) {
    data = given;
    svg = select('body').append('svg').attr('class', 'hand');
    around = svg.append('g');
    field = svg.append('g');
  },
  first() {
    shown = data.drawings.first;
    draw(shown);
  },
  begin(name, seconds) {
    if (moves.length > 0) showAt(1);
    lengthMs = seconds * 1000;
    moves = movesOf(shown, draw(data.drawings[name]));
    shown = data.drawings[name];
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
