import type { HouseWords } from '../draw/house/house-words.js';
import type { MetaphorName } from '../draw/metaphor.js';
import { englishOf } from '../draw/metaphors.js';
import type { PictureWords } from '../scene/words.js';
import { UsageError } from './usage-error.js';

interface Table {
  readonly picture: () => Promise<PictureWords>;
  readonly house: () => Promise<HouseWords>;
}

const tables: Readonly<Record<string, Table>> = {
  de: {
    picture: async () => (await import('../scene/words/german.js')).german,
    house: async () => (await import('../draw/house/words/german.js')).germanHouse,
  },
  zh: {
    picture: async () => (await import('../scene/words/chinese.js')).chinese,
    house: async () => (await import('../draw/house/words/chinese.js')).chineseHouse,
  },
  ar: {
    picture: async () => (await import('../scene/words/arabic.js')).arabic,
    house: async () => (await import('../draw/house/words/arabic.js')).arabicHouse,
  },
};

/** A picture's words in the language of `--lang`, by its primary subtag, as `--metaphor` draws it. */
export async function wordsOf(lang: string, metaphor: MetaphorName): Promise<PictureWords> {
  const subtag = lang.toLowerCase().split('-', 1)[0] ?? '';
  if (subtag === 'en') return englishOf(metaphor);
  const table = Object.hasOwn(tables, subtag) ? tables[subtag] : undefined;
  if (!table) throw new UsageError(`--lang is one of en, ${Object.keys(tables).join(', ')}, not ${JSON.stringify(lang)}`);
  const picture = await table.picture();
  return metaphor === 'house' ? { ...picture, ...(await table.house()) } : picture;
}
