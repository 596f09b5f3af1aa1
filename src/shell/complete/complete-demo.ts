import type { World } from '../../model/world.js';
import type { HostState } from '../grammar/host-bash.js';
import type { DemoOptions } from '../shell.js';
import { complete } from './complete.js';
import type { Completion } from './completion.js';

/** Completes a line typed into a demo's shell, which offers the names of the built-in catalogue unless the demo has another. */
export function completeDemo(options: DemoOptions, shell: HostState, world: World, text: string, cursor: number): Promise<Completion> {
  const builtIn = async () => (options.catalogue ? [] : (await import('../../images/catalogue-names.js')).catalogueNames());
  return complete({ ...shell, world, offeredImages: options.offeredImages ?? builtIn }, text, cursor);
}
