import type { Container } from '../model/container.js';
import { stateText } from '../scene/container-state.js';
import { formatSize } from '../scene/format-size.js';
import { plainText } from '../scene/text-metrics.js';
import { writableSummary } from '../scene/writable-summary.js';

/** Files that are named; the rest is counted. */
const mostFiles = 8;
const marks = { A: 'added', C: 'changed', D: 'deleted' };

/** A container in a sentence, for those who don't see it: "web, running, of alpine:3.24; writable layer 5 B: added /paint". */
export function containerWords(container: Container): string {
  const { sizeBytes, rows } = writableSummary(container.files);
  const files = rows.slice(0, mostFiles).map(({ path, mark }) => `${marks[mark]} ${plainText(path)}`);
  if (rows.length > mostFiles) files.push(`and ${rows.length - mostFiles} more`);
  const written = `writable layer ${formatSize(sizeBytes)}${files.length > 0 ? `: ${files.join(', ')}` : ''}`;
  return `${plainText(container.name)}, ${stateText(container)}, of ${plainText(container.imageReference)}; ${written}`;
}
