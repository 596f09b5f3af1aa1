// The parts of the picture that the hand-written pages draw alike: attributes of each shape, and the text of what stands around.

export const svgName = 'http://www.w3.org/2000/svg';

/** A container's state where there is but text to say it with. */
export const stateSigns = { running: '●', paused: 'Ⅱ', exited: '○' };

const padlock = 'M2.4 5V3.6a2.6 2.6 0 0 1 5.2 0V5';

/** A container's shapes as `[element, attributes, text]`: its layers, their padlocks where ours shows them, its own layer, name, state. */
export function partsOf(container) {
  if (container.isMark) return [...container.layers.map(markPart), ...container.warm.map(ownMarkPart)];
  const { width, writable, isAwake, layers } = container;
  const parts = layers.map((layer) => ['rect', layerOf(width, layer)]);
  if (container.locks) for (const layer of layers) parts.push(...lockParts('borrowed-ink', width - 20, layer.top + layer.height / 2 - 6.5));
  parts.push([
    'rect',
    {
      class: `own ${isAwake ? 'warm' : 'rest'}`,
      x: 1,
      y: writable.top + 1,
      width: width - 2,
      height: writable.height - 2,
      rx: writable.radius,
    },
  ]);
  parts.push(stateMark(container));
  parts.push(['text', { class: `name ${container.isSmall ? 't-small' : 't-name'} ink`, x: 13, y: container.headTop + 12 }, container.name]);
  if (container.state)
    parts.push(['text', { class: 't-state muted', x: width, y: container.headTop + 12, 'text-anchor': 'end' }, container.state]);
  return parts;
}

const markPart = ({ role, x, y, width, height }) => ['rect', { class: role, x, y, width, height }];
/** A part of a mark's own layer. */
export const ownMarkPart = (rect) => markPart({ ...rect, role: `own ${rect.role}` });

/**
 * A container's layers as things of their own, `count` of them however little room there is: the place of each from the container's, and its
 * shapes from there.
 */
export function layersOf({ isMark, width, layers, locks }, count) {
  if (!isMark)
    return layers.map(({ top, height }, depth) => ({
      depth,
      top,
      parts: [['rect', layerOf(width, { top: 0, height })], ...(locks ? lockParts('borrowed-ink', width - 20, height / 2 - 6.5) : [])],
    }));
  // Ours paints layers thinner than a pixel as one.
  const each = layers.length === count ? layers : thinLayers(layers[0], count);
  return each.map((layer, depth) => ({ depth, top: layer.y, parts: [markPart({ ...layer, y: 0 })] }));
}

const thinLayers = ({ x, y, width, height }, count) =>
  Array.from({ length: count }, (_, depth) => ({
    role: 'cmark',
    x,
    y: y + (height / count) * (count - 1 - depth),
    width,
    height: (height / count) * 0.72,
  }));

function layerOf(width, { top, height }) {
  const isThin = height < 6;
  const inset = isThin ? 0 : 0.6;
  return {
    class: isThin ? 'thread' : height < 12 ? 'borrowed thin' : 'borrowed',
    x: inset,
    y: top + inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    rx: Math.min(5, height / 3),
  };
}

const lockParts = (ink, x, y) => [
  ['path', { class: `lock ${ink}`, d: padlock, transform: `translate(${x} ${y})` }],
  ['rect', { class: ink, x, y: y + 5, width: 10, height: 7, rx: 1.6 }],
];

/** A dot where it runs, two bars where it is paused, a ring where it is over. */
export function stateMark({ status, headTop }) {
  const y = headTop + 8;
  if (status === 'running') return ['circle', { class: 'state alive', cx: 4.5, cy: y, r: 3.4 }];
  if (status === 'paused') return ['path', { class: 'state rest-ink', d: `M1.4 ${y - 3.4}h2.4v6.8h-2.4zM5.2 ${y - 3.4}h2.4v6.8h-2.4z` }];
  return ['circle', { class: 'state ring', cx: 4.5, cy: y, r: 3 }];
}

const textClass = {
  number: ['t-number ink', 20],
  'warm-number': ['t-number warm-number', 20],
  note: ['t-note muted', 12],
  id: ['t-id muted', 12],
  name: ['t-name ink', 12],
  empty: ['t-note muted', 12],
};

/** Shapes of what stands around the containers: panels, their numbers, the image's locked slabs and its tag. */
export function aroundParts(item) {
  const { kind, width, height } = item;
  if (kind === 'text') {
    const [name, y] = textClass[item.role];
    return [
      [
        'text',
        { class: name, x: item.anchor === 'end' ? width : item.anchor === 'middle' ? width / 2 : 0, y, 'text-anchor': item.anchor },
        item.text,
      ],
    ];
  }
  if (kind === 'panel')
    return [
      ['rect', { class: 'panel', x: 0.5, y: 0.5, width: width - 1, height: height - 1, rx: 10 }],
      ['text', { class: 't-heading muted', x: 14, y: 25 }, item.heading],
      ['text', { class: 't-note muted', x: width - 14, y: 25, 'text-anchor': 'end' }, item.note],
    ];
  if (kind === 'chip')
    return [
      ['rect', { class: 'chip', x: 0.6, y: 0.6, width: width - 1.2, height: height - 1.2, rx: height / 2 }],
      ['text', { class: 't-chip cold-ink', x: width / 2, y: height / 2 + 4.2, 'text-anchor': 'middle' }, item.text],
    ];
  return [
    ['rect', { class: 'slab', width, height, rx: Math.min(5, height / 3) }],
    ['text', { class: 't-label cold-ink', x: 10, y: height / 2 + 4.2 }, item.label],
    ['text', { class: 't-size cold-muted', x: width - 29, y: height / 2 + 4.2, 'text-anchor': 'end' }, item.size],
    ...lockParts('cold-ink', width - 20, height / 2 - 6.5),
  ];
}

/** Shares of a motion as ours eases them. */
export function cubicInOut(share) {
  return share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
}
