import { englishHouse } from '../../src/draw/house/house-words.js';
import { englishControls } from '../../src/elements/messages/english/controls.js';
import { englishArchives } from '../../src/images/archive-words.js';
import { englishErrors } from '../../src/elements/messages/english/errors.js';
import { englishFigure } from '../../src/elements/messages/english/figure.js';
import { englishFiles } from '../../src/elements/messages/english/files.js';
import { englishHouseLegend } from '../../src/elements/messages/english/house-legend.js';
import { englishLegend } from '../../src/elements/messages/english/legend.js';
import { englishPrompt } from '../../src/elements/messages/english/prompt.js';
import { englishSpoken } from '../../src/elements/messages/english/spoken.js';
import type { Messages } from '../../src/elements/messages/messages.js';
import { wholeWords } from '../../src/scene/rare-words.js';

/** The English table, which the page has in pieces. */
export const englishMessages: Messages = {
  picture: wholeWords(),
  house: englishHouse,
  figure: englishFigure,
  controls: englishControls,
  spoken: englishSpoken,
  prompt: englishPrompt,
  files: englishFiles,
  legend: englishLegend,
  houseLegend: englishHouseLegend,
  errors: englishErrors,
  archives: englishArchives,
};
/** All that a table can say, each function asked with each of these. */
export function sayings(messages: Messages): [path: string, text: string][] {
  const asked: readonly (readonly unknown[])[] = [0, 1, 2, 3, 11, 100].map((count) => {
    const names = Array.from({ length: count }, (_, index) => `name${index}`);
    return [count, names];
  });
  const walk = (path: string, value: unknown): [string, string][] => {
    if (typeof value === 'string') return [[path, value]];
    if (typeof value === 'function') {
      const say = value as (...given: readonly unknown[]) => string;
      const kindOf = path.split('.').at(-1) ?? '';
      return asked.map(([count, names]) => [
        `${path}(${String(count)})`,
        say(...argumentsFor(path, kindOf, count as number, names as readonly string[])),
      ]);
    }
    return Object.entries(value as object).flatMap(([key, inner]) => walk(`${path}.${key}`, inner));
  };
  return walk('', messages);
}

const named = new Set([
  ...['imagesAdded', 'imagesSaved', 'tagged', 'untagged', 'created', 'started', 'exited', 'restarted', 'paused', 'unpaused'],
  ...['imagesKept', 'retagged', 'replaced', 'networksCreated', 'networksDeleted'],
  ...['removed', 'committed', 'committedNothing', 'volumesCreated', 'volumesDeleted'],
]);

const counting = new Set(['more', 'without', 'merged', 'otherBytes']);

function argumentsFor(path: string, name: string, count: number, names: readonly string[]): readonly unknown[] {
  if (named.has(name)) return [count === 0 ? ['one'] : names];
  if (name === 'pruned') return [{ containers: names, networks: names, volumes: [], images: names }, '5 B'];
  if (name === 'exited' || name === 'inState') return ['running', String(count)];
  if (name === 'fileTitle') return ['/etc/motd', 'C'];
  if (name === 'fileRead') return ['/etc/motd', 'web', 'image'];
  if (name === 'path') return ['/etc/motd', 'changed'];
  if (name === 'containerWords') return ['web', 'running', 'shop:v1', '5 B', names];
  if (name === 'layer') return [count, 'COPY . .'];
  if (name === 'list') return [['one', 'two']];
  if (name === 'brokenTar') return ['shop', 'truncated', count === 0 ? '' : 'data'];
  if (name === 'brokenPacking') return ['shop', 'gzip'];
  if (name === 'noImageList') return [count === 0 ? null : 'photo.jpg'];
  if (/^\.(files|errors)\./.test(path) && !counting.has(name)) return ['shop', count === 0 ? '' : 'data'];
  return [count, count, count === 0 ? '' : '5 B', count];
}
