import type { ContainerStatus } from '../model/container.js';
import { lineAlong } from './line-along.js';
import type { ChipItem, CrowdItem, FileItem, HeadItem, Item, Scene, SlabItem, StackItem, WritableItem } from './scene.js';
import { textWidth } from './text-metrics.js';
import { TYPE } from './type-scale.js';
import { wholeWords } from './rare-words.js';
import type { GivenWords, PictureWords } from './words.js';

/** The signs of a picture, in the order in which they are explained. */
export const signs = [
  'locked',
  'shared',
  'borrowed',
  'writable',
  'stopped',
  'running',
  'paused',
  'exited',
  'created',
  'added',
  'changed',
  'deleted',
  'tag',
  'dangling',
  'blob',
  'volume',
  'mount',
  'crowd',
] as const;

export type Sign = (typeof signs)[number];

const WIDTH = 132;
const SLAB = 24;

/** A small scene that shows one sign, made of the items that a picture is made of. */
export function signScene(sign: Sign, words?: GivenWords, rightToLeft = false): Scene {
  const items = SCENES[sign](wholeWords(words));
  const height = Math.ceil(Math.max(...items.map((item) => item.y + item.height))) + 3;
  return { width: WIDTH, height, view: 'figure', detail: 'full', rightToLeft, items };
}

/** The signs that a picture uses. */
export function signsIn(scene: Scene): ReadonlySet<Sign> {
  const found = new Set<Sign>();
  const stood = new Map<string, number>();
  for (const item of scene.items) {
    switch (item.kind) {
      case 'slab':
        found.add(item.tone === 'shelf' ? 'blob' : item.tone === 'pale' ? 'dangling' : 'locked');
        if (item.tone === 'layer' && item.onto !== '') stood.set(item.onto, (stood.get(item.onto) ?? 0) + 1);
        break;
      case 'stack':
        if (item.layers > 0) found.add('borrowed');
        break;
      case 'writable':
        found.add(item.status === 'running' || item.status === 'restarting' ? 'writable' : 'stopped');
        break;
      case 'head':
        found.add(signOf(item.status));
        break;
      case 'file':
        if (item.mark !== '') found.add(MARKS[item.mark]);
        break;
      case 'chip':
        if (item.tone === 'tag') found.add('tag');
        break;
      case 'volume':
        found.add('volume');
        break;
      case 'line':
        if (item.tone === 'mount') found.add('mount');
        break;
      case 'crowd':
        found.add('crowd');
        break;
      default:
    }
  }
  if ([...stood.values()].some((count) => count > 1)) found.add('shared');
  return found;
}

const MARKS = { A: 'added', C: 'changed', D: 'deleted' } as const;

function signOf(status: ContainerStatus): Sign {
  if (status === 'running' || status === 'restarting') return 'running';
  return status === 'paused' || status === 'created' ? status : 'exited';
}

const at = (key: string, x: number, y: number, width: number, height: number) => ({ key, title: '', x, y, width, height });

function slab(key: string, x: number, y: number, width: number, label: string, size: string, tone: SlabItem['tone'] = 'layer'): SlabItem {
  return { ...at(key, x, y, width, SLAB), kind: 'slab', label, size, tone, locked: tone !== 'shelf', onto: '' };
}

function stack(layers: number, y = 2): StackItem {
  const height = layers * (SLAB + 3) - 3;
  return { ...at('stack:legend', 2, y, WIDTH - 4, height), kind: 'stack', layers, slabHeight: SLAB, gap: 3, locks: true, onto: '' };
}

function writable(status: ContainerStatus, words: PictureWords): WritableItem {
  const facts = { kind: 'writable', size: '5 B', countBytes: 5, status, touched: true, locked: false } as const;
  return { ...at('writable:legend', 2, 2, WIDTH - 4, 28), ...facts, label: words.writableLayer.at(-1) ?? '' };
}

function head(status: ContainerStatus, words: PictureWords): HeadItem {
  const state = status === 'exited' ? words.exited(0) : words.states[status];
  return { ...at('container:legend', 2, 4, WIDTH - 4, 20), kind: 'head', name: 'web', state, status, small: false, twoLines: false };
}

/** A row where it stands: in a writable layer. */
function file(mark: 'A' | 'C' | 'D', words: PictureWords): readonly Item[] {
  const row: FileItem = { ...at('file:legend', 8, 28, WIDTH - 16, 19), kind: 'file', label: '/etc/motd', mark, muted: false };
  return [{ ...writable('running', words), height: 50, size: '' }, row];
}

function chip(): ChipItem {
  const text = 'shop:v1.0';
  const width = textWidth(text, TYPE.chip) + 18;
  return { ...at('tag:legend', 2, 2, width, 24), kind: 'chip', text, tone: 'tag' };
}

function crowd(): CrowdItem {
  const states = 'rrRrrerrrrpr';
  const ids = Array.from(states, (_, index) => `legend-${index}`);
  return {
    ...at('crowd:legend', 2, 2, 132, 40),
    kind: 'crowd',
    columns: 6,
    cellWidth: 20,
    cellHeight: 20,
    states,
    ids,
    names: ids,
    sizesBytes: ids.map(() => 0),
    layers: 3,
    onto: '',
    fromRight: false,
  };
}

const drum = (words: PictureWords, y = 2): Item => ({
  ...at('volume:legend', 2, y, WIDTH - 4, 48),
  kind: 'volume',
  name: 'data',
  size: '5 B',
  countBytes: 5,
  note: words.unused,
});

const SCENES: Readonly<Record<Sign, (words: PictureWords) => readonly Item[]>> = {
  locked: () => [slab('layer:legend', 2, 2, WIDTH - 4, 'COPY . .', '')],
  shared: () => [
    slab('layer:left', 2, 2, (WIDTH - 8) / 2, '', ''),
    slab('layer:right', 6 + (WIDTH - 8) / 2, 2, (WIDTH - 8) / 2, '', ''),
    slab('layer:base', 2, 5 + SLAB, WIDTH - 4, 'debian', ''),
  ],
  borrowed: () => [stack(2)],
  writable: (words) => [writable('running', words)],
  stopped: (words) => [writable('exited', words)],
  running: (words) => [head('running', words)],
  paused: (words) => [head('paused', words)],
  exited: (words) => [head('exited', words)],
  created: (words) => [head('created', words)],
  added: (words) => file('A', words),
  changed: (words) => file('C', words),
  deleted: (words) => file('D', words),
  tag: () => [chip()],
  dangling: () => [slab('layer:legend', 2, 2, WIDTH - 4, 'COPY . .', '', 'pale')],
  blob: () => [slab('blob:legend', 2, 2, WIDTH - 4, '', '1.2 MB', 'shelf')],
  volume: (words) => [drum(words)],
  mount: () => [
    stack(1),
    lineAlong({ key: 'mount:legend', title: '', tone: 'mount', destination: '/data', containerId: 'legend', volume: '' }, [
      [WIDTH / 2, 2 + SLAB],
      [WIDTH / 2, 38],
      [WIDTH - 12, 38],
      [WIDTH - 12, 50],
    ]),
  ],
  crowd: () => [crowd()],
};
