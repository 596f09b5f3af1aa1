import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toSnapshot } from '../model/model.js';
import type { Store } from '../model/world.js';
import { openDemo } from '../shell/shell.js';
import type { Step } from '../shell/shell.js';
import type { Console } from './console.js';
import { openImageShelf } from './image-shelf.js';
import { readDisk, readDiskIfThere, readFolder } from './read-disk.js';
import { transcriptOf } from './transcript.js';
import { UsageError } from './usage-error.js';

/** `layer-diagram run`: plays a script on the model; the exit status is its last command's, or 2 where it can't be read. */
export async function runDemo(args: readonly string[], console: Console): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      store: { type: 'string', default: 'containerd' },
      images: { type: 'string', multiple: true, default: [] },
      files: { type: 'string' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('run takes one demo script');
  const store = storeOf(values.store);
  const script = new TextDecoder().decode(await readDisk(path));
  const demo = openDemo({
    store,
    files: values.files === undefined ? {} : Object.fromEntries(await readFolder(values.files)),
    catalogue: await openImageShelf(values.images),
    readOutside: (outside) => readBeside(outside, path),
  });
  let previous: Step | null = null;
  const problem = await demo.run(script, (step) => {
    if (!values.json) console.out(transcriptOf(step, previous));
    previous = step;
  });
  if (problem) {
    const hint = problem.hint === '' ? '' : ` (${problem.hint})`;
    console.error(`${basename(path)}:${problem.line}:${problem.column}: ${problem.message}${hint}\n`);
    return 2;
  }
  if (values.json) console.out(`${JSON.stringify({ steps: demo.steps.map(jsonOf) })}\n`);
  return demo.steps.findLast((step) => step.exitCode !== null)?.exitCode ?? 0;
}

function jsonOf({ line, title, text, command, stdout, stderr, exitCode, world }: Step): Record<string, unknown> {
  return { line, title, text, command, stdout, stderr, exitCode, state: toSnapshot(world) };
}

function storeOf(text: string): Store {
  if (text !== 'containerd' && text !== 'overlay2') throw new UsageError(`--store is containerd or overlay2, not ${JSON.stringify(text)}`);
  return text;
}

/** A real file that the script names: as seen from here, or from where the script lies. */
async function readBeside(path: string, script: string): Promise<Uint8Array | null> {
  return (await readDiskIfThere(resolve(path))) ?? (await readDiskIfThere(resolve(dirname(script), path)));
}
