import type { ContainerOptions } from '../../../model/action.js';
import type { Mount, RestartPolicy } from '../../../model/container.js';
import { resolvePath } from '../../../model/file-system/lookup.js';
import { contentText } from '../../byte-text.js';
import type { Call } from '../command.js';

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
      const lines = readLines(call, path);
      if (!Array.isArray(lines)) return lines;
      for (const line of lines) add(call, into, line);
    }
    for (const text of flags.list(kind)) add(call, into, text);
  }
  const restartPolicy = readRestartPolicy(flags.text('restart', 'no'));
  if ('error' in restartPolicy) return restartPolicy;
  if (flags.is('rm') && restartPolicy.name !== 'no') return { error: 'conflicting options: cannot specify both --restart and --rm' };
  const ports = flags.list('publish').length || flags.is('publish-all') ? (await import('./parse-ports.js')).parsePorts(call) : [];
  if (!Array.isArray(ports)) return ports;
  let mounts: readonly Mount[] | { error: string } = [];
  if (['volume', 'mount', 'tmpfs', 'volumes-from'].some((name) => flags.has(name)))
    mounts = (await import('./parse-mounts.js')).parseMounts(call);
  if ('error' in mounts) return mounts;
  return {
    image,
    name: flags.text('name'),
    command: command.length ? command : null,
    entrypoint: flags.has('entrypoint') ? [flags.text('entrypoint')] : null,
    env,
    workingDir: flags.text('workdir'),
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

function readLines(call: Call, path: string): string[] | { error: string } {
  const content = call.process.files.read(resolvePath(call.process.cwd, path));
  if (content === 'ENOENT') return { error: `open ${path}: no such file or directory` };
  if (content === 'EISDIR') return { error: `read ${path}: is a directory` };
  return contentText(content)
    .split('\n')
    .map((line) => line.trimStart().replace(/\r$/, ''))
    .filter((line) => line && !line.startsWith('#'));
}

/** Reads `--restart`; what the engine would refuse, it is left to refuse. */
export function readRestartPolicy(text: string): RestartPolicy | { readonly error: string } {
  const [name = '', count, ...more] = text.split(':');
  if (more.length) return { error: 'invalid restart policy format: more than one ":"'.replace(': more than one ":"', '') };
  if (count !== undefined && !/^\d+$/.test(count))
    return { error: 'invalid restart policy format: maximum retry count must be an integer' };
  if (name === '' && count !== undefined) return { error: 'invalid restart policy format: no policy provided before colon' };
  if (!isPolicy(name || 'no')) {
    return {
      error: `Error response from daemon: invalid restart policy: unknown policy '${name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`,
    };
  }
  if (count !== undefined && name !== 'on-failure') {
    return { error: `Error response from daemon: invalid restart policy: maximum retry count can only be used with 'on-failure'` };
  }
  return { name: (name || 'no') as RestartPolicy['name'], maximumRetryCount: Number(count ?? 0) };
}

const isPolicy = (name: string): name is RestartPolicy['name'] => ['no', 'always', 'unless-stopped', 'on-failure'].includes(name);
