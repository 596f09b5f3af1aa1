import { openDemo, type DemoOptions, type Step } from '../../src/shell/shell.js';

/** Runs a script on a fresh demo; its steps. */
export async function play(script: string, options: DemoOptions = {}): Promise<readonly Step[]> {
  const demo = openDemo(options);
  const error = await demo.run(script);
  if (error) throw new Error(`${error.line}:${error.column}: ${error.message}`);
  return demo.steps;
}

/** What the last step of a script printed, both streams as a terminal shows them, and its exit status where it is not 0. */
export async function shown(script: string, options: DemoOptions = {}): Promise<string> {
  const step = (await play(script, options)).at(-1);
  if (!step) return '';
  const text = step.output.map((chunk) => chunk.text).join('');
  return step.exitCode ? `${text}[${step.exitCode}]` : text;
}
