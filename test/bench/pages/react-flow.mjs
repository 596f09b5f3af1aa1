// React Flow: a group node a container, a child node a layer, places given.
import { ReactFlow } from '@xyflow/react';
import styles from '@xyflow/react/dist/style.css?inline';
import { createElement, memo } from 'react';
import { createRoot } from 'react-dom/client';
import { putOnStand } from './stand.mjs';
import { stateSigns } from './svg-parts.mjs';

let data;
let root;
let place;

const Slab = memo(({ data: { text, kind } }) => createElement('div', { className: kind }, text));
const nodeTypes = { slab: Slab };

function nodesOf({ containers }) {
  return containers.flatMap((container) => {
    const { key, x, y, width, layers, writable, headTop, name, status } = container;
    const child = (id, top, height, text, kind) => ({
      id: `${key}-${id}`,
      parentId: key,
      type: 'slab',
      position: { x: 0, y: top - headTop },
      width,
      height,
      data: { text, kind },
    });
    return [
      { id: key, type: 'group', position: { x, y: y + headTop }, width, height: -headTop, data: {} },
      child('head', headTop, 16, `${stateSigns[status]} ${name}`, 'name-node'),
      child('own', writable.top, writable.height, '', 'warm-node'),
      ...layers.map(({ top, height }, depth) => child(depth, top, height, '', 'slab-node')),
    ];
  });
}

putOnStand({
  ready(given) {
    data = given;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `${styles}.warm-node{height:100%;background:#ffdcab;outline:2px solid #d5740b}.slab-node{height:100%;background:#aabfdc}.name-node{font:11.5px system-ui}.react-flow__node-group{border:0;background:none}`,
    );
    document.adoptedStyleSheets.push(sheet);
    place = document.createElement('div');
    place.style.cssText = `width:${data.drawings.first.width}px;height:${data.drawings.first.height}px`;
    document.body.append(place);
    root = createRoot(place);
  },
  async first() {
    await new Promise((resolve) =>
      root.render(
        createElement(ReactFlow, {
          defaultNodes: nodesOf(data.drawings.first),
          defaultEdges: [],
          nodeTypes,
          minZoom: 0.1,
          onInit: resolve,
        }),
      ),
    );
    const count = data.drawings.first.containers.reduce((sum, { layers }) => sum + 3 + layers.length, 0);
    const isShown = () => {
      const nodes = place.querySelectorAll('.react-flow__node');
      return nodes.length === count && [...nodes].every((node) => node.style.visibility !== 'hidden');
    };
    while (!isShown()) await new Promise((resolve) => requestAnimationFrame(resolve));
  },
});
