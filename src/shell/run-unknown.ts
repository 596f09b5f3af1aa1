import { resolvePath } from '../model/file-system/lookup.js';
import { contentBytes, contentText } from './byte-text.js';
import type { Executable } from './find-executable.js';
import type { Process } from './process.js';
import { trapSignal, waitForSignal } from './signals.js';
import { readPrints } from './source-prints.js';
import { SignalDelivered } from './stop.js';
import { runTinyExecutable } from './tiny-executable.js';
import { readFile } from './read-files.js';

/** Interpreters leave signals to the program they run: as PID 1 they outlast `docker stop`. All other servers are taken to end on it. */
const deaf: ReadonlySet<string> = new Set([
  'node',
  'nodejs',
  'python',
  'python3',
  'ruby',
  'php',
  'deno',
  'bun',
  'npm',
  'npx',
  'yarn',
  'perl',
]);

/**
 * A program that no tool stands for: what its source file prints as literals is its output. As a container's main process it is a
 * server and stays up; anywhere else, and where its source does nothing but print, it ends.
 */
export async function runUnknown(process: Process, found: Executable): Promise<number> {
  const node = found.node;
  if (node?.kind === 'file' && node.content !== undefined && typeof node.content !== 'string') {
    const status = runTinyExecutable(contentBytes(node.content), (descriptor, text) =>
      (descriptor === 2 ? process.stderr : process.stdout).write(text),
    );
    if (status !== null) return status;
  }
  if (process.argv.some((arg) => /^(--?version|-[vV])$/.test(arg))) {
    process.stdout.write(versionOf(process, found.path.slice(found.path.lastIndexOf('/') + 1)));
    return 0;
  }
  const program = readPrints(sourceOf(process));
  for (const text of program.prints) process.stdout.write(text);
  const place = process.session.scheduler.current?.main ?? null;
  if (place === null || program.isInline || (place === 'attached' && program.isOnlyPrints)) return 0;
  return serve(process, found.path.slice(found.path.lastIndexOf('/') + 1));
}

/** What a program says of its version, as far as the image's variables tell it (`NODE_VERSION`, `PYTHON_VERSION`). */
function versionOf(process: Process, name: string): string {
  const family = name.replace(/[0-9.]+$/, '');
  const version = process.env.get(`${family.toUpperCase()}_VERSION`);
  if (version === undefined) return '';
  return family === 'node' ? `v${version}\n` : `${family.charAt(0).toUpperCase()}${family.slice(1)} ${version}\n`;
}

/** Stays up until a signal that servers handle. */
async function serve(process: Process, name: string): Promise<number> {
  const { session } = process;
  if (!deaf.has(name)) for (const signal of ['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGWINCH']) trapSignal(session, signal, true);
  for (;;) {
    try {
      await waitForSignal(session, 1_000);
      session.countCommand();
    } catch (error) {
      if (error instanceof SignalDelivered) return 0;
      throw error;
    }
  }
}

/** The source a command line names: a file among its arguments, or the text after `-e` or `-c`. */
function sourceOf(process: Process): { readonly text: string; readonly isInline: boolean } {
  const args = process.argv.slice(1);
  const inline = args.findIndex((arg) => arg === '-e' || arg === '-c' || arg === '--eval' || arg === '-p' || arg === '--print');
  if (inline >= 0) {
    const isPrint = args[inline] === '-p' || args[inline] === '--print';
    const code = args[inline + 1] ?? '';
    return { text: isPrint ? `console.log(${code.replace(/;\s*$/, '')})` : code, isInline: true };
  }
  for (const arg of args) {
    if (arg.startsWith('-')) continue;
    for (const path of [arg, arg + '.js', arg + '/index.js', arg + '/__main__.py']) {
      const absolute = resolvePath(process.cwd, path);
      const node = process.files.stat(absolute);
      if (typeof node !== 'string' && node.kind === 'file' && typeof node.content === 'string') {
        return { text: contentText(readFile(process.files, absolute)), isInline: false };
      }
    }
    break;
  }
  return { text: '', isInline: false };
}
