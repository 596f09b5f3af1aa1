import type { ContainerOptions } from '../../../model/action.js';
import { loadThorough } from '../../../model/reduce-loaded.js';
import type { Call } from '../command.js';

/** Flags that the options below answer for; all others are read by more-options.ts. */
const basic = /^(detach|interactive|name|rm|tty)$/;

/** What the flags of `create` and `run` ask the engine for; `{ error }` where the client finds fault with them itself. */
export async function createOptions(call: Call): Promise<ContainerOptions | { readonly error: string }> {
  const { flags } = call;
  const [image = '', ...command] = call.args;
  const options: ContainerOptions = {
    image,
    name: flags.text('name'),
    command: command.length ? command : null,
    entrypoint: null,
    env: [],
    workingDir: '',
    user: '',
    hostname: '',
    labels: {},
    stopSignal: '',
    tty: flags.is('tty'),
    openStdin: flags.is('interactive'),
    autoRemove: flags.is('rm'),
    readOnly: false,
    restartPolicy: { name: 'no', maximumRetryCount: 0 },
    mounts: [],
    ports: [],
    networks: [],
  };
  if (flags.names().every((name) => basic.test(name))) return options;
  // Directories of the host that are to be mounted are made at once.
  const [moreOptionsModule] = await Promise.all([import('./more-options.js'), loadThorough()]);
  return moreOptionsModule.moreOptions(call, options);
}
