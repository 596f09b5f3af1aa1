// The scene as inline SVG without a library: markup written as text, read by the browser at once. Three contestants animate it.
import { aroundParts, ownMarkPart, partsOf, stateMark, svgName } from './svg-parts.mjs';

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
      `<g>${drawing.containers.map((container) => groupOf('container', container, partsOf(container))).join('')}</g>`;
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

/**
 * A container's own layer as it changes when it stops and is written in. A mark's (`fades`) as it was makes way for what it is; else it and
 * the name glide (`glides`), and at half-way `switchTo` shows the other state.
 */
export function changeOf({ node, from, to }) {
  const own = node.querySelectorAll('.own');
  if (to.isMark) {
    const after = to.warm.map((rect) => elementOf(ownMarkPart(rect)));
    for (const rect of after) rect.setAttribute('opacity', 0);
    node.append(...after);
    return { fades: { before: [...own], after } };
  }
  const measures = ({ writable, headTop }) => ({ y: writable.top + 1, height: writable.height - 2, nameY: headTop + 12 });
  return {
    glides: { own: own[0], name: node.querySelector('.name'), before: measures(from), after: measures(to) },
    switchTo(isAfter) {
      const shown = isAfter ? to : from;
      own[0].setAttribute('class', `own ${shown.isAwake ? 'warm' : 'rest'}`);
      node.querySelector('.state').replaceWith(elementOf(stateMark(shown)));
    },
  };
}

function elementOf([name, attributes]) {
  const element = document.createElementNS(svgName, name);
  for (const key in attributes) element.setAttribute(key, attributes[key]);
  return element;
}
