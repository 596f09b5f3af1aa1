import { english } from '../scene/words.js';
import type { PictureWords } from '../scene/words.js';
import { UsageError } from './usage-error.js';

const tables: Readonly<Record<string, () => Promise<PictureWords>>> = {
  en: () => Promise.resolve(english),
  de: async () => (await import('../scene/words/german.js')).german,
  zh: async () => (await import('../scene/words/chinese.js')).chinese,
  ar: async () => (await import('../scene/words/arabic.js')).arabic,
};

/** A picture's words in the language of `--lang`, by its primary subtag. */
export async function wordsOf(lang: string): Promise<PictureWords> {
  const subtag = lang.toLowerCase().split('-', 1)[0] ?? '';
  const load = Object.hasOwn(tables, subtag) ? tables[subtag] : undefined;
  if (!load) throw new UsageError(`--lang is one of ${Object.keys(tables).join(', ')}, not ${JSON.stringify(lang)}`);
  return load();
}
