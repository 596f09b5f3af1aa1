import { loadEngine } from '../../../model/reduce-loaded.js';
import { findContainer } from '../../../model/select/find-container.js';
import { ask, fromDaemon, type Call } from '../command.js';
import type { Created } from './create-container.js';
import type { Started } from './start-container.js';

/** Says why a `docker run` came to nothing, where it could not create its container or, with one created, not start it; its status. */
export async function runRefused(call: Call, made: Created, started: Started | null): Promise<number> {
  const { flags, process, path } = call;
  const refused = started && 'refused' in started ? started : null;
  if ('id' in made && flags.is('rm') && findContainer(process.session.world, made.id)) {
    await loadEngine();
    ask(call, { type: 'container/remove', container: made.id, force: true, volumes: true });
  }
  const error = 'error' in made ? made.error : fromDaemon(refused?.refused ?? '');
  process.stderr.write(`docker: ${error}\n\nRun '${path} --help' for more information\n`);
  return refused?.exitCode ?? 125;
}
