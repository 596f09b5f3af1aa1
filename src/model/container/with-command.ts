import type { ContainerOptions } from '../action.js';
import type { ImageConfig } from '../image.js';

/** The image's config with the command that was asked for, which is all that most lines ask: without one all such containers share it. null for more. */
export function withCommand(image: ImageConfig, options: ContainerOptions): ImageConfig | null {
  const { env, ports, entrypoint, command, workingDir, user, stopSignal, labels, healthcheck } = options;
  const asked = [env, ports, Object.keys(labels), workingDir + user + stopSignal];
  if (entrypoint || healthcheck || asked.some(({ length }) => length > 0)) return null;
  return command?.length ? { ...image, Cmd: command } : image;
}

/** The main process: the entry point with the command as its arguments. */
export function argsOf({ Entrypoint, Cmd }: ImageConfig): readonly string[] {
  return Entrypoint && Cmd ? [...Entrypoint, ...Cmd] : (Entrypoint ?? Cmd ?? []);
}
