// mermaid: a flowchart, a subgraph a container with its layers as linked nodes. Its flowchart module is fetched before the clock starts.
import mermaid from 'mermaid';
import { putOnStand } from './stand.mjs';
import { stateSigns } from './svg-parts.mjs';

let data;
let place;

const nodeLines = ({ layers }, at) => {
  const names = [...layers.map((_, depth) => `c${at}l${layers.length - 1 - depth}`)];
  return [`c${at}w["writable"] --- ${names.map((name) => `${name}[" "]`).join(' --- ')}`];
};

const definitionOf = ({ containers }) =>
  [
    'flowchart TB',
    ...containers.flatMap((container, at) => [
      `subgraph s${at}["${stateSigns[container.status]} ${container.name}"]`,
      ...nodeLines(container, at),
      'end',
    ]),
  ].join('\n');

putOnStand({
  async ready(given) {
    data = given;
    mermaid.initialize({ startOnLoad: false, maxEdges: 1e6, maxTextSize: 1e9 });
    await mermaid.parse('flowchart TB\na --- b');
    place = document.createElement('div');
    document.body.append(place);
  },
  async first() {
    const { svg } = await mermaid.render('drawing', definitionOf(data.drawings.first));
    place.innerHTML = svg;
  },
});
