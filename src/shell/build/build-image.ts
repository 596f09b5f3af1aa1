import type { Process } from '../process.js';
import type { BuildOptions } from './build-options.js';

/**
 * Builds an image as BuildKit does: reads the Dockerfile and its context through the process's files, runs the stages that the target
 * needs, and asks the engine to keep the result. Progress and errors go to standard error in BuildKit's plain wording. Resolves to the
 * client's exit status: 0, or 1 with nothing kept but the build cache.
 */
export function buildImage(process: Process, options: BuildOptions): Promise<number> {
  throw new Error(`Not built yet: ${process.argv.join(' ')} ${options.context}`);
}
