import type { Place, Program } from './process.js';

type Loader = () => Promise<Program>;

/** Where the tools live: one module a tool or close family, loaded when a line first names it. */
const tools: Readonly<Record<string, Loader>> = {
  cat: async () => (await import('./tools/cat.js')).cat,
  echo: async () => (await import('./tools/echo.js')).echo,
  sleep: async () => (await import('./tools/sleep.js')).sleep,
  true: async () => (await import('./tools/sleep.js')).succeed,
};

const docker: Loader = async () => (await import('./docker/docker.js')).docker;
const hostOnly: Readonly<Record<string, Loader>> = { docker, podman: docker, nerdctl: docker };

/** The program that a name stands for, null where no tool does. Names are matched as they are: paths are the caller's business. */
export async function findProgram(name: string, where: Place): Promise<Program | null> {
  const loader = Object.hasOwn(tools, name) ? tools[name] : where === 'host' && Object.hasOwn(hostOnly, name) ? hostOnly[name] : undefined;
  return loader ? loader() : null;
}

/** True where a tool stands for the name, without loading it. */
export function isTool(name: string, where: Place): boolean {
  return Object.hasOwn(tools, name) || (where === 'host' && Object.hasOwn(hostOnly, name));
}
