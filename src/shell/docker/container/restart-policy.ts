import type { RestartPolicy } from '../../../model/container.js';

/** Reads `--restart`; what the engine would refuse, it is left to refuse. */
export function readRestartPolicy(text: string): RestartPolicy | { readonly error: string } {
  const [name = '', count, ...more] = text.split(':');
  if (count !== undefined && (more.length || !/^\d+$/.test(count)))
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
