import { contentText } from './byte-text.js';
import type { Process } from './process.js';
import { readFile } from './read-files.js';

/** Shells whose scripts are read as ours. */
const shells: ReadonlySet<string> = new Set(['sh', 'bash', 'ash', 'dash', 'busybox']);

/** Runs an executable text file by its first line; without one, as the shell that started it would: as a shell script. */
export async function runScript(process: Process, path: string): Promise<number> {
  const source = contentText(readFile(process.files, path));
  const line = /^#![ \t]*([^\n]*)/
    .exec(source)?.[1]
    ?.trim()
    .split(/[ \t]+/) ?? ['/bin/sh'];
  const words = line[0]?.endsWith('/env') ? line.slice(1).filter((word) => word !== '-S') : line;
  const interpreter = words[0] ?? '/bin/sh';
  const name = interpreter.slice(interpreter.lastIndexOf('/') + 1);
  if (shells.has(name)) {
    const sh = await import('./tools/sh.js');
    const flags = words.slice(1).filter((word) => word.startsWith('-'));
    return sh.runShell(process, source, process.argv[0] ?? path, process.argv.slice(1), flags);
  }
  return process.spawn([...words, path, ...process.argv.slice(1)]);
}
