import type { Container } from '../model/container.js';
import { stateText } from '../scene/container-state.js';
import { formatSize } from '../scene/format-size.js';
import { plainText } from '../scene/text-metrics.js';
import { english } from '../scene/words.js';
import { writableSummary } from '../scene/writable-summary.js';
import type { Language } from './language.js';
import { englishSpoken } from './messages/english/spoken.js';

/** Files that are named; the rest is counted. */
const mostFiles = 8;
const kinds = { A: 'added', C: 'changed', D: 'deleted' } as const;

/** A container in a sentence, for those who don't see it: "web, running, of alpine:3.24; writable layer 5 B: added /paint". */
export function containerWords(container: Container, language: Language): string {
  const words = language.words('spoken', englishSpoken);
  const { sizeBytes, rows } = writableSummary(container.files);
  const files = rows.slice(0, mostFiles).map(({ path, mark }) => words.path(plainText(path), kinds[mark]));
  if (rows.length > mostFiles) files.push(words.more(rows.length - mostFiles));
  const state = stateText(container, language.words('picture', english));
  return words.containerWords(plainText(container.name), state, plainText(container.imageReference), formatSize(sizeBytes), files);
}
