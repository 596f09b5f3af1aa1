import { describe, expect, it } from 'vitest';
import { arabic } from '../../src/elements/messages/arabic.js';
import { chinese } from '../../src/elements/messages/chinese.js';
import { englishSpoken } from '../../src/elements/messages/english/spoken.js';
import { german } from '../../src/elements/messages/german.js';
import { english } from '../../src/scene/words.js';
import { englishMessages, sayings } from './sayings.js';

const languages = Object.entries({ english: englishMessages, german, chinese, arabic });

describe.each(languages)('%s', (name, messages) => {
  it('has a text for everything, with nothing left out of it', () => {
    for (const [path, text] of sayings(messages)) {
      expect(text.trim(), path).not.toBe('');
      expect(text, path).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('has every key that English has, and no other', () => {
    const keysOf = (value: object, path: string): string[] =>
      Object.entries(value).flatMap(([key, inner]) =>
        typeof inner === 'object' && inner !== null && !Array.isArray(inner)
          ? keysOf(inner as object, `${path}.${key}`)
          : [`${path}.${key}`],
      );
    expect(keysOf(messages, '').sort()).toEqual(keysOf(englishMessages, '').sort());
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
    ['english', '1 layer built, 2 taken from the cache.', englishSpoken.layersBuilt(1, 2)],
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
