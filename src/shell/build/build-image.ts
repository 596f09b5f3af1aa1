import { baseName, joinPath, resolvePath } from '../../model/file-system/lookup.js';
import { parseReference } from '../../model/reference.js';
import type { Process } from '../process.js';
import { EMPTY_CONTEXT, readContext, readText } from './build-context.js';
import type { BuildContext } from './build-context.js';
import { BuildError } from './build-error.js';
import type { BuildOptions } from './build-options.js';
import { BuildRun } from './build-run.js';
import { humanSize } from './context-transfer.js';
import { excerpt } from './excerpt.js';
import { exportImage } from './export-image.js';
import type { DockerfileText } from './instruction.js';
import { parseDockerfile } from './parse-dockerfile.js';
import { Progress } from './progress.js';

/** Where a build's Dockerfile and files come from. */
interface Input {
  /** As progress calls it. */
  readonly name: string;
  /** null where there is none. */
  readonly text: string | null;
  readonly context: BuildContext;
}

/**
 * Builds an image as BuildKit does: reads the Dockerfile and its context through the process's files, runs the stages that the target
 * needs, and asks the engine to keep the result. Progress and errors go to standard error in BuildKit's plain wording; with `quiet` only
 * the image's id is printed, on standard output. Resolves to the client's exit status: 0, or 1 with nothing kept but the build cache.
 */
export async function buildImage(process: Process, options: BuildOptions): Promise<number> {
  let dockerfile: DockerfileText | null = null;
  try {
    checkTags(options.tags);
    const input = readInput(process, options);
    const progress = new Progress(options.quiet ? null : process.stderr);
    tellDefinition(progress, input);
    if (input.text === null) throw new BuildError(`failed to read dockerfile: open ${input.name}: no such file or directory`);
    dockerfile = { name: input.name, lines: input.text.replaceAll('\r\n', '\n').split('\n'), escape: '\\', instructions: [] };
    dockerfile = await parseDockerfile(input.text, input.name);
    const run = new BuildRun(process, options, dockerfile, input.context, progress);
    const state = await run.run();
    const imageId = exportImage(process, options, state, run.cache, progress);
    if (options.quiet) process.stdout.write(`${imageId}\n`);
    if (options.iidFile !== undefined && options.iidFile !== '') {
      process.files.apply({ op: 'write', path: resolvePath(process.cwd, options.iidFile), content: imageId });
    }
    return 0;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    const shown = dockerfile && error.lines ? excerpt(dockerfile.name, dockerfile.lines, error.lines) : '';
    process.stderr.write(`${shown}ERROR: ${error.isRaw ? '' : 'failed to solve: '}${error.message}\n`);
    return 1;
  }
}

function checkTags(tags: readonly string[]): void {
  for (const tag of tags) {
    const reference = parseReference(tag);
    if (typeof reference === 'string')
      throw new BuildError(`invalid tag ${JSON.stringify(tag)}: ${buildxReason(reference)}`, { isRaw: true });
  }
}

/** The same complaint in the builder's older words. */
function buildxReason(reason: string): string {
  return /must be lowercase$/.test(reason) ? 'repository name must be lowercase' : reason;
}

function readInput(process: Process, options: BuildOptions): Input {
  const { files, cwd } = process;
  if (options.context === '-') return { name: 'Dockerfile', text: process.stdin ?? '', context: EMPTY_CONTEXT };
  if (/^(?:https?|git|ssh):\/\/|^git@|^github\.com\//.test(options.context)) {
    const host = /^(?:\w+:\/\/)?(?:[^/@]*@)?([^/:]+)/.exec(options.context)?.[1] ?? options.context;
    throw new BuildError(`failed to load cache key: failed to fetch remote ${options.context}: lookup ${host}: no such host`);
  }
  const folder = resolvePath(cwd, options.context);
  const node = files.stat(folder);
  if (typeof node === 'string')
    throw new BuildError(`unable to prepare context: path ${JSON.stringify(options.context)} not found`, { isRaw: true });
  if (node.kind !== 'directory') throw new BuildError(`unable to prepare context: context must be a directory: ${folder}`, { isRaw: true });
  if (options.dockerfile === '-')
    return { name: 'Dockerfile', text: process.stdin ?? '', context: readContext(files, folder, joinPath(folder, 'Dockerfile')) };
  const path = options.dockerfile === '' ? joinPath(folder, 'Dockerfile') : resolvePath(cwd, options.dockerfile);
  return { name: baseName(path), text: readText(files, path), context: readContext(files, folder, path) };
}

/** The first step of every build: its size is the text's with what the transfer puts around it. */
function tellDefinition(progress: Progress, { name, text }: Input): void {
  const bytes = text === null ? 0 : new TextEncoder().encode(text).byteLength;
  const sentBytes = text === null ? 2 : bytes + name.length + (bytes > 127 ? 29 : 27);
  progress.tell(`[internal] load build definition from ${name}`, `transferring dockerfile: ${humanSize(sentBytes)} done`);
}
