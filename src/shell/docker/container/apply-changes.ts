import { resolvePath } from '../../../model/file-system/lookup.js';
import type { ImageConfig } from '../../../model/image.js';
import { nanoseconds } from './healthcheck.js';

/**
 * Applies Dockerfile instructions to a config, as `commit --change` and `import --change` do: those that change nothing but the config.
 * A string is the engine's refusal.
 */
export function applyChanges(config: ImageConfig, changes: readonly string[]): ImageConfig | string {
  let next = config;
  for (const change of changes) {
    const [, word = '', rest = ''] = /^\s*(\S+)\s*([^]*?)\s*$/.exec(change) ?? [];
    const result = applyOne(next, word.toUpperCase(), rest);
    if (typeof result === 'string') return result;
    next = result;
  }
  return next;
}

function applyOne(config: ImageConfig, instruction: string, rest: string): ImageConfig | string {
  if (!rest && instruction !== 'CMD' && instruction !== 'ENTRYPOINT' && /^[A-Z]+$/.test(instruction)) {
    return `dockerfile parse error on line 1: ${instruction} requires ${/^(ENV|LABEL|EXPOSE|VOLUME|ONBUILD)$/.test(instruction) ? 'at least one argument' : 'exactly one argument'}`;
  }
  switch (instruction) {
    case 'CMD':
      return { ...config, Cmd: readCommand(config, rest) };
    case 'ENTRYPOINT':
      return { ...config, Entrypoint: readCommand(config, rest), Cmd: null };
    case 'ENV':
      return {
        ...config,
        Env: Object.entries(readPairs(rest)).reduce(
          (env, [name, value]) => [...env.filter((one) => !one.startsWith(`${name}=`)), `${name}=${value}`],
          [...config.Env],
        ),
      };
    case 'LABEL':
      return { ...config, Labels: { ...config.Labels, ...readPairs(rest) } };
    case 'EXPOSE':
      return {
        ...config,
        ExposedPorts: [
          ...new Set([...config.ExposedPorts, ...rest.split(/\s+/).map((port) => (port.includes('/') ? port : `${port}/tcp`))]),
        ].sort(),
      };
    case 'VOLUME':
      return { ...config, Volumes: [...new Set([...config.Volumes, ...(readList(rest) ?? rest.split(/\s+/))])].sort() };
    case 'USER':
      return { ...config, User: rest };
    case 'WORKDIR':
      return { ...config, WorkingDir: resolvePath(config.WorkingDir || '/', rest) };
    case 'STOPSIGNAL':
      return { ...config, StopSignal: rest };
    case 'ONBUILD':
      return { ...config, OnBuild: [...config.OnBuild, rest] };
    case 'HEALTHCHECK':
      return { ...config, Healthcheck: readHealthcheck(rest) };
    default:
      if (/^(FROM|RUN|COPY|ADD|ARG|SHELL|MAINTAINER)$/.test(instruction))
        return `${instruction.toLowerCase()} is not a valid change command`;
      return `dockerfile parse error on line 1: unknown instruction: ${instruction}`;
  }
}

function readCommand(config: ImageConfig, text: string): readonly string[] | null {
  const list = readList(text);
  if (list) return list;
  return text ? [...(config.Shell ?? ['/bin/sh', '-c']), text] : null;
}

/** A JSON list of strings, null where the text is none. */
function readList(text: string): string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : null;
  } catch {
    // As in a Dockerfile, what is no list is a line for the shell.
    return null;
  }
}

/** "A=1 B='two words'", or the old "A one value". */
function readPairs(text: string): Record<string, string> {
  const old = /^([^\s=]+)\s+([^]*)$/.exec(text);
  if (old) return { [old[1] ?? '']: old[2] ?? '' };
  const pairs: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(
    /((?:[^\s="']|"[^"]*"|'[^']*')+)=((?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])*)/g,
  )) {
    pairs[unquote(name)] = unquote(value);
  }
  return pairs;
}

const unquote = (text: string): string =>
  text.replace(
    /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g,
    (_, double?: string, single?: string, escaped?: string) => double?.replace(/\\(["\\$])/g, '$1') ?? single ?? escaped ?? '',
  );

function readHealthcheck(text: string): Readonly<Record<string, unknown>> {
  const flags = Object.fromEntries([...text.matchAll(/--([\w-]+)=(\S+)/g)].map(([, name, value]) => [name ?? '', value ?? '']));
  const [, kind = '', rest = ''] = /(?:--\S+\s+)*(NONE|CMD)\s*([^]*)$/i.exec(text) ?? [];
  if (kind.toUpperCase() === 'NONE') return { Test: ['NONE'] };
  const list = readList(rest);
  return {
    Test: list ? ['CMD', ...list] : ['CMD-SHELL', rest],
    ...(flags.interval ? { Interval: nanoseconds(flags.interval) } : {}),
    ...(flags.timeout ? { Timeout: nanoseconds(flags.timeout) } : {}),
    ...(flags['start-period'] ? { StartPeriod: nanoseconds(flags['start-period']) } : {}),
    ...(flags.retries ? { Retries: Number(flags.retries) } : {}),
  };
}
