import { openDemo } from '../../src/shell/shell.js';
import { VERBS } from '../../stories/verbs/verbs.js';
import type { SampleStep } from './sample-steps.js';

export { VERBS } from '../../stories/verbs/verbs.js';

const played = new Map<string, Promise<SampleStep>>();

/** The step that a verb makes; played once. */
export function playVerb(name: string): Promise<SampleStep> {
  let step = played.get(name);
  if (!step) played.set(name, (step = play(name)));
  return step;
}

async function play(name: string): Promise<SampleStep> {
  const asked = VERBS[name];
  if (!asked) throw new Error(`no verb ${name}`);
  const demo = openDemo({});
  const problem = await demo.run(asked.before);
  const before = demo.steps.at(-1)?.world ?? demo.initial;
  const known = demo.steps.length;
  const problemThen = await demo.run(asked.command);
  const step = demo.steps[known];
  if (problem || problemThen || !step) throw new Error(`${name}: ${(problem ?? problemThen)?.message ?? 'no step'}`);
  return { before, after: step.world, facts: step.facts };
}
