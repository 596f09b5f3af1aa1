import type { ContainerOptions } from '../action.js';
import type { ImageConfig } from '../image.js';
import { withCommand } from './with-command.js';

/** What was asked for over what the image says. Source: moby daemon/commit.go, merge. */
export function mergeConfig(image: ImageConfig, options: ContainerOptions): ImageConfig {
  const plain = withCommand(image, options);
  if (plain) return plain;
  const entrypoint = options.entrypoint ?? [];
  const command = options.command ?? [];
  const ports = options.ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`);
  return {
    ...image,
    Env: mergeEnv(image.Env, options.env),
    Entrypoint: options.entrypoint === null ? image.Entrypoint : entrypoint.some((part) => part !== '') ? entrypoint : null,
    Cmd: command.length > 0 ? command : entrypoint.length === 0 ? image.Cmd : null,
    WorkingDir: options.workingDir || image.WorkingDir,
    User: options.user || image.User,
    Labels: { ...image.Labels, ...options.labels },
    StopSignal: options.stopSignal || image.StopSignal,
    Healthcheck: options.healthcheck ? { ...image.Healthcheck, ...options.healthcheck } : image.Healthcheck,
    ExposedPorts: [...new Set([...image.ExposedPorts, ...ports])],
  };
}

function mergeEnv(image: readonly string[], given: readonly string[]): readonly string[] {
  if (given.length === 0) return image;
  const nameOf = (entry: string): string => entry.split('=', 1)[0] ?? '';
  const names = new Set(given.map(nameOf));
  return [...given, ...image.filter((entry) => !names.has(nameOf(entry)))];
}
