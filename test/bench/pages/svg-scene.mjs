// The scene as inline SVG without a library: markup written as text, read by the browser at once. Three contestants animate it.
import { aroundParts, partsOf, stateMark, svgName } from './svg-parts.mjs';

const escaped = (text) => String(text).replace(/[&<"]/g, (character) => `&#${character.charCodeAt(0)};`);

function markup([name, attributes, text = '']) {
  let written = `<${name}`;
  for (const key in attributes) written += ` ${key}="${escaped(attributes[key])}"`;
  return `${written}>${escaped(text)}</${name}>`;
}

const groupOf = (name, { x, y }, parts) => `<g class="${name}" transform="translate(${x} ${y})">${parts.map(markup).join('')}</g>`;

/** The first scene as SVG, its containers' nodes by key. */
export class SvgScene {
  nodes = new Map();
  /** Of the motion that is prepared: who moves, from where to where. */
  moves = [];
  #svg = document.createElementNS(svgName, 'svg');
  #shown;

  /** Puts an empty picture into the page. */
  constructor() {
    this.#svg.setAttribute('class', 'hand');
    document.body.append(this.#svg);
  }

  draw(drawing) {
    const svg = this.#svg;
    this.#shown = drawing;
    this.#resize(drawing);
    svg.innerHTML =
      drawing.around.map((item) => groupOf('around', item, aroundParts(item))).join('') +
      `<g>${drawing.containers.map((container) => groupOf('container', container, partsOf(container, false))).join('')}</g>`;
    let node = svg.lastElementChild.firstElementChild;
    for (const { key } of drawing.containers) {
      this.nodes.set(key, node);
      node = node.nextElementSibling;
    }
  }

  #resize({ width, height }) {
    this.#svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#svg.setAttribute('width', width);
    this.#svg.setAttribute('height', height);
  }

  /** Removes what goes and finds what moves. */
  begin(drawing) {
    this.#resize(drawing);
    const wanted = new Map(drawing.containers.map((container) => [container.key, container]));
    this.moves = [];
    for (const from of this.#shown.containers) {
      const to = wanted.get(from.key);
      const node = this.nodes.get(from.key);
      if (to === undefined) {
        node.remove();
        this.nodes.delete(from.key);
        continue;
      }
      const isChanged = from.status !== to.status;
      if (isChanged || from.x !== to.x || from.y !== to.y) this.moves.push({ node, from, to, isChanged });
    }
    this.#shown = drawing;
    const around = [...this.#svg.querySelectorAll('.around')];
    for (const [index, { kind, text, note }] of drawing.around.entries()) {
      if (kind === 'text') around[index].querySelector('text').textContent = text;
      else if (kind === 'panel') around[index].querySelector('.t-note').textContent = note;
    }
  }
}

/** A container's own layer and name, as they change when it stops and is written in. */
export function changeOf({ node, from, to }) {
  const inset = to.name === undefined ? 0 : 1;
  const measures = ({ writable, headTop }) => ({ y: writable.top + inset, height: writable.height - 2 * inset, nameY: headTop + 12 });
  return {
    own: node.querySelector('.own'),
    name: node.querySelector('.name'),
    before: measures(from),
    after: measures(to),
    /** Shows its state as it was or as it is now. */
    switchTo(isAfter) {
      const shown = isAfter ? to : from;
      const isMark = to.name === undefined;
      const ground = isMark ? (shown.isAwake ? 'wmark' : 'rmark') : shown.isAwake ? 'warm' : 'rest';
      node.querySelector('.own').setAttribute('class', `own ${ground}`);
      if (isMark) return;
      const [name, attributes] = stateMark(shown);
      const mark = document.createElementNS(svgName, name);
      for (const key in attributes) mark.setAttribute(key, attributes[key]);
      node.querySelector('.state').replaceWith(mark);
    },
  };
}
