import type { ContainerOptions } from '../../../model/action.js';
import { fromDaemon, type Call } from '../command.js';
import { readHealthcheck } from './healthcheck.js';
import { parseMounts } from './parse-mounts.js';
import { parsePorts } from './parse-ports.js';
import { readLines } from './read-lines.js';
import { readRestartPolicy } from './restart-policy.js';

type Problem = { readonly error: string };

/** The options with all that flags beyond the common ones ask for; `{ error }` where the client finds fault with them itself. */
export function moreOptions(call: Call, options: ContainerOptions): ContainerOptions | Problem {
  const { flags } = call;
  const env = readPairs(call, 'env');
  if (!Array.isArray(env)) return env;
  const labels = readPairs(call, 'label');
  if (!Array.isArray(labels)) return labels;
  const restartPolicy = flags.has('restart') ? readRestartPolicy(flags.text('restart')) : options.restartPolicy;
  if ('error' in restartPolicy) return restartPolicy;
  if (flags.is('rm') && restartPolicy.name !== 'no') return { error: 'conflicting options: cannot specify both --restart and --rm' };
  const ports = parsePorts(call);
  if (!Array.isArray(ports)) return ports;
  const mounts = parseMounts(call);
  if ('error' in mounts) return mounts;
  const workingDir = flags.text('workdir');
  if (workingDir && !workingDir.startsWith('/'))
    return { error: fromDaemon(`the working directory '${workingDir}' is invalid, it needs to be an absolute path`) };
  const hasHealthcheck = flags.names().some((name) => /^(health-|no-health)/.test(name));
  if (flags.list('network').includes('')) return { error: 'no name set for network' };
  return {
    ...options,
    entrypoint: flags.has('entrypoint') ? [flags.text('entrypoint')] : null,
    env: variablesOf(call, env),
    workingDir,
    user: flags.text('user'),
    hostname: flags.text('hostname'),
    labels: Object.fromEntries(labels.map((text) => pairOf(text))),
    stopSignal: flags.text('stop-signal'),
    readOnly: flags.is('read-only'),
    restartPolicy,
    mounts,
    ports,
    ...(hasHealthcheck ? { healthcheck: readHealthcheck(flags) } : {}),
    networks: flags.list('network').map((text) => /(?:^|,)name=([^,]+)/.exec(text)?.[1] ?? text),
  };
}

/** The variables that `-e` and `--env-file` set: a name alone takes the client's own value, or is dropped where it has none. */
export function readVariables(call: Call): readonly string[] | Problem {
  const texts = readPairs(call, 'env');
  return Array.isArray(texts) ? variablesOf(call, texts) : texts;
}

/** What files list, then what flags say. */
function readPairs(call: Call, kind: 'env' | 'label'): string[] | Problem {
  const pairs: string[] = [];
  for (const path of call.flags.list(`${kind}-file`)) {
    const lines = readLines(call, path);
    if (!Array.isArray(lines)) return lines;
    pairs.push(...lines);
  }
  return [...pairs, ...call.flags.list(kind)];
}

function variablesOf({ process }: Call, texts: readonly string[]): string[] {
  return texts.flatMap((text) => {
    const value = text.includes('=') ? undefined : process.env.get(text);
    return text.includes('=') ? [text] : value === undefined ? [] : [`${text}=${value}`];
  });
}

function pairOf(text: string): [string, string] {
  const [name = '', value = ''] = text.split(/=(.*)/s);
  return [name, value];
}
