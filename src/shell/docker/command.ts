import type { Outcome } from '../../model/outcome.js';
import type { Action } from '../../model/action.js';
import type { Process } from '../process.js';
import type { Flags } from './flag-parser.js';

/** One verb of the docker command. Modules of verbs export these; the table in command-table.ts finds them by path. */
export interface Command {
  /** What follows the command's path in its usage line; a second line after a newline where there are two forms. */
  readonly usage: string;
  /** Its flags, as `readFlagSpecs` reads them. */
  readonly flags: string;
  /** All of its flags, where `flags` holds the common ones only. */
  allFlags?(): Promise<string>;
  /** Fewest and most arguments. */
  readonly args: readonly [number, number];
  /** True where the first argument ends the flags (`run`, `exec`). */
  readonly stopsAtArgument?: boolean;
  /** Does it; resolves to the exit status. */
  run(call: Call): number | Promise<number>;
}

/** A command called: the words read, and what it says to. */
export interface Call {
  readonly process: Process;
  /** "docker container rm", as its usage line has it. */
  readonly path: string;
  readonly flags: Flags;
  readonly args: readonly string[];
}

/** Sends an action to the engine. */
export function ask(call: Call, action: Action): Outcome {
  return call.process.session.dispatch(action);
}

/** The same for an everyday action in any case of it: what the page lacks of the engine for that is fetched first. */
export async function askReady(call: Call, action: Action): Promise<Outcome> {
  await call.process.session.ready(action);
  return ask(call, action);
}

export function print(call: Call, text: string): void {
  if (text) call.process.stdout.write(text);
}

/** Prints lines to standard error and gives exit status 1. */
export function fail(call: Call, ...lines: readonly string[]): number {
  call.process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return 1;
}

/** The engine's refusal as the client words it. */
export const fromDaemon = (message: string): string => `Error response from daemon: ${message}`;
