import { resolvePath } from '../../../model/file-system/lookup.js';
import { contentText } from '../../byte-text.js';
import type { Call } from '../command.js';
import { readFile } from '../../read-files.js';

/** The lines of an --env-file or --label-file, comments and empty ones left out. */
export function readLines(call: Call, path: string): string[] | { error: string } {
  const content = readFile(call.process.files, resolvePath(call.process.cwd, path));
  if (content === 'ENOENT') return { error: `open ${path}: no such file or directory` };
  if (content === 'EISDIR') return { error: `read ${path}: is a directory` };
  return contentText(content)
    .split('\n')
    .map((line) => line.trimStart().replace(/\r$/, ''))
    .filter((line) => line && !line.startsWith('#'));
}
