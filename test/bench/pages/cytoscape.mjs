// cytoscape: a compound node a container, a child a layer, places given; it draws on a canvas.
import cytoscape from 'cytoscape';
import { putOnStand } from './stand.mjs';
import { stateSigns } from './svg-parts.mjs';

let data;
let place;

function elementsOf({ containers }) {
  return containers.flatMap((container) => {
    const { key, x, y, width, layers, writable, name, status } = container;
    const child = (id, top, height, kind) => ({
      data: { id: `${key}-${id}`, parent: key, width, height },
      position: { x: x + width / 2, y: y + top + height / 2 },
      classes: kind,
    });
    return [
      { data: { id: key, label: `${stateSigns[status]} ${name}` } },
      child('own', writable.top, writable.height, 'warm'),
      ...layers.map(({ top, height }, depth) => child(depth, top, height, 'slab')),
    ];
  });
}

putOnStand({
  ready(given) {
    data = given;
    place = document.createElement('div');
    place.style.cssText = `width:${data.drawings.first.width}px;height:${data.drawings.first.height}px`;
    document.body.append(place);
  },
  async first() {
    const graph = cytoscape({
      container: place,
      elements: elementsOf(data.drawings.first),
      layout: { name: 'preset', fit: false },
      style: [
        { selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)', 'background-color': '#aabfdc' } },
        { selector: '.warm', style: { 'background-color': '#ffdcab', 'border-color': '#d5740b', 'border-width': 2 } },
        { selector: ':parent', style: { label: 'data(label)', 'font-size': 11.5, padding: 0, 'background-opacity': 0, 'border-width': 0 } },
      ],
    });
    await new Promise((resolve) => graph.one('render', resolve));
  },
});
