import type { World } from '../../model/world.js';
import type { HostShell } from '../host-shell.js';
import type { DemoOptions } from '../shell.js';
import { complete } from './complete.js';
import type { Completion } from './completion.js';

/** Completes a line typed into a demo's shell, which offers the names of the built-in catalogue unless the demo has another. */
export async function completeDemo(
  options: DemoOptions,
  shell: HostShell,
  world: World,
  text: string,
  cursor: number,
): Promise<Completion> {
  const { surroundings } = await shell.bash();
  const builtIn = async () => (options.catalogue ? [] : (await import('../../images/catalogue-names.js')).catalogueNames());
  return complete({ ...surroundings, world, offeredImages: options.offeredImages ?? builtIn }, text, cursor);
}
