import { describe, expect, it } from 'vitest';
import { englishHouse } from '../../src/draw/house/house-words.js';
import { arabic } from '../../src/elements/messages/arabic.js';
import { chinese } from '../../src/elements/messages/chinese.js';
import { englishControls } from '../../src/elements/messages/english/controls.js';
import { englishFigure } from '../../src/elements/messages/english/figure.js';
import { englishPrompt } from '../../src/elements/messages/english/prompt.js';
import { englishSpoken } from '../../src/elements/messages/english/spoken.js';
import { german } from '../../src/elements/messages/german.js';
import type { Messages } from '../../src/elements/messages/messages.js';
import { english } from '../../src/scene/words.js';

const englishMessages: Messages = {
  picture: english,
  house: englishHouse,
  figure: englishFigure,
  controls: englishControls,
  spoken: englishSpoken,
  prompt: englishPrompt,
};
const languages = Object.entries({ english: englishMessages, german, chinese, arabic });

/** All that a table can say, each function asked with each of these. */
function sayings(messages: Messages): [path: string, text: string][] {
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
        say(...argumentsFor(kindOf, count as number, names as readonly string[])),
      ]);
    }
    return Object.entries(value as object).flatMap(([key, inner]) => walk(`${path}.${key}`, inner));
  };
  return walk('', messages);
}

const named = new Set([
  ...['imagesAdded', 'tagged', 'untagged', 'created', 'started', 'exited', 'restarted', 'paused', 'unpaused'],
  ...['removed', 'committed', 'volumesCreated', 'volumesDeleted'],
]);

function argumentsFor(name: string, count: number, names: readonly string[]): readonly unknown[] {
  if (named.has(name)) return [count === 0 ? ['one'] : names];
  if (name === 'exited' || name === 'inState') return ['running', String(count)];
  if (name === 'fileTitle') return ['/etc/motd', 'C'];
  if (name === 'fileRead') return ['/etc/motd', 'web', 'image'];
  if (name === 'path') return ['/etc/motd', 'changed'];
  if (name === 'containerWords') return ['web', 'running', 'shop:v1', '5 B', names];
  return [count, count, count === 0 ? '' : '5 B', count];
}

describe.each(languages)('%s', (name, messages) => {
  it('has a text for everything, with nothing left out of it', () => {
    for (const [path, text] of sayings(messages)) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('says nothing that another part of its table says in English alone', () => {
    if (name === 'english') return;
    const own = new Map(sayings(messages));
    const shared = sayings(englishMessages).filter(([path, text]) => own.get(path) === text && /[a-z]{4} [a-z]{3}/.test(text));
    expect(shared).toEqual([]);
  });
});

describe('counts', () => {
  it.each([
    ['english', '1 layer built, 0 taken from the cache.', englishSpoken.layersBuilt(1, 0)],
    ['english', 'in 1 writable layer', english.inWritableLayers(1, '')],
    ['german', 'in 1 beschreibbaren Layer', german.picture.inWritableLayers(1, '')],
    ['german', 'in 1.200 beschreibbaren Layern', german.picture.inWritableLayers(1200, '')],
    ['german', 'web, db wurden gestartet.', german.spoken.started(['web', 'db'])],
    ['chinese', '5 个容器 已启动。', chinese.spoken.started(['a', 'b', 'c', 'd', 'e'])],
    ['arabic', 'صورتان', arabic.picture.imageCount(2)],
    ['arabic', '3 صور', arabic.picture.imageCount(3)],
    ['arabic', '11 صورة', arabic.picture.imageCount(11)],
    ['arabic', '103 صور', arabic.picture.imageCount(103)],
  ])('are formed as %s forms them: %s', (_, expected, said) => {
    expect(said).toBe(expected);
  });
});
