import type { ContainerOptions } from '../../../model/action.js';
import type { Mount, RestartPolicy } from '../../../model/container.js';
import { fromDaemon, type Call } from '../command.js';

const NO_RESTART: RestartPolicy = { name: 'no', maximumRetryCount: 0 };

/** What the flags of `create` and `run` ask the engine for; `{ error }` where the client finds fault with them itself. */
export async function createOptions(call: Call): Promise<ContainerOptions | { readonly error: string }> {
  const { flags } = call;
  const [image = '', ...command] = call.args;
  const env: string[] = [];
  const labels: Record<string, string> = {};
  for (const [kind, into] of [
    ['env', env],
    ['label', labels],
  ] as const) {
    for (const path of flags.list(`${kind}-file`)) {
      const lines = (await import('./read-lines.js')).readLines(call, path);
      if (!Array.isArray(lines)) return lines;
      for (const line of lines) add(call, into, line);
    }
    for (const text of flags.list(kind)) add(call, into, text);
  }
  const restartPolicy = flags.has('restart') ? (await import('./restart-policy.js')).readRestartPolicy(flags.text('restart')) : NO_RESTART;
  if ('error' in restartPolicy) return restartPolicy;
  if (flags.is('rm') && restartPolicy.name !== 'no') return { error: 'conflicting options: cannot specify both --restart and --rm' };
  const ports = flags.list('publish').length || flags.is('publish-all') ? (await import('./parse-ports.js')).parsePorts(call) : [];
  if (!Array.isArray(ports)) return ports;
  let mounts: readonly Mount[] | { error: string } = [];
  if (['volume', 'mount', 'tmpfs', 'volumes-from'].some((name) => flags.has(name)))
    mounts = (await import('./parse-mounts.js')).parseMounts(call);
  if ('error' in mounts) return mounts;
  const workingDir = flags.text('workdir');
  if (workingDir && !workingDir.startsWith('/'))
    return { error: fromDaemon(`the working directory '${workingDir}' is invalid, it needs to be an absolute path`) };
  const healthcheck = /^health-|^no-health/m.test(flags.names().join('\n'))
    ? (await import('./healthcheck.js')).readHealthcheck(flags)
    : undefined;
  if (flags.list('network').includes('')) return { error: 'no name set for network' };
  return {
    image,
    name: flags.text('name'),
    command: command.length ? command : null,
    entrypoint: flags.has('entrypoint') ? [flags.text('entrypoint')] : null,
    env,
    workingDir,
    user: flags.text('user'),
    hostname: flags.text('hostname'),
    labels,
    stopSignal: flags.text('stop-signal'),
    tty: flags.is('tty'),
    openStdin: flags.is('interactive'),
    autoRemove: flags.is('rm'),
    readOnly: flags.is('read-only'),
    restartPolicy,
    mounts,
    ports,
    ...(healthcheck ? { healthcheck } : {}),
    networks: flags.list('network').map((text) => /(?:^|,)name=([^,]+)/.exec(text)?.[1] ?? text),
  };
}

function add(call: Call, into: string[] | Record<string, string>, text: string): void {
  const at = text.indexOf('=');
  if (!Array.isArray(into)) into[at < 0 ? text : text.slice(0, at)] = at < 0 ? '' : text.slice(at + 1);
  else if (at >= 0) into.push(text);
  else {
    const value = call.process.env.get(text);
    if (value !== undefined) into.push(`${text}=${value}`);
  }
}
