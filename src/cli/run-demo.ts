import { parseArgs } from 'node:util';
import { toSnapshot } from '../model/model.js';
import type { Step } from '../shell/shell.js';
import type { Console } from './console.js';
import { openRun } from './open-run.js';
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
  let previous: Step | null = null;
  const onStep = (step: Step): void => {
    if (!values.json) console.out(transcriptOf(step, previous));
    previous = step;
  };
  const { demo, problem } = await openRun({ path, store: values.store, images: values.images, files: values.files, onStep });
  if (problem !== null) {
    console.error(problem);
    return 2;
  }
  if (values.json) console.out(`${JSON.stringify({ steps: demo.steps.map(jsonOf) })}\n`);
  return demo.steps.findLast((step) => step.exitCode !== null)?.exitCode ?? 0;
}

function jsonOf({ line, title, text, command, stdout, stderr, exitCode, world }: Step): Record<string, unknown> {
  return { line, title, text, command, stdout, stderr, exitCode, state: toSnapshot(world) };
}
