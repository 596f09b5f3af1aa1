import type { ImageConfig } from '../../../model/image.js';
import { goList, goMap, type GoStruct, type GoValue } from '../template/go-value.js';

/** What the config of a container says beyond an image's. */
export interface ConfigExtras {
  readonly hostname: string;
  readonly image: string;
  readonly tty: boolean;
  readonly openStdin: boolean;
  readonly attached: boolean;
}

const NO_EXTRAS: ConfigExtras = { hostname: '', image: '', tty: false, openStdin: false, attached: false };

/** The Config of `docker inspect`, fields in the engine's order. */
export function inspectConfig(config: ImageConfig, extras: ConfigExtras = NO_EXTRAS): GoStruct {
  const fields: Record<string, GoValue> = {
    Hostname: extras.hostname,
    Domainname: '',
    User: config.User,
    AttachStdin: extras.attached && extras.openStdin,
    AttachStdout: extras.attached,
    AttachStderr: extras.attached,
  };
  if (config.ExposedPorts.length) fields.ExposedPorts = asSet(config.ExposedPorts);
  Object.assign(fields, {
    Tty: extras.tty,
    OpenStdin: extras.openStdin,
    StdinOnce: extras.openStdin && extras.attached,
    Env: goList(config.Env),
    Cmd: goList(config.Cmd),
  });
  if (config.Healthcheck) fields.Healthcheck = toStruct(config.Healthcheck);
  if (config.ArgsEscaped) fields.ArgsEscaped = true;
  Object.assign(fields, {
    Image: extras.image,
    Volumes: asSet(config.Volumes),
    WorkingDir: config.WorkingDir,
    Entrypoint: goList(config.Entrypoint),
    OnBuild: goList(config.OnBuild),
    Labels: extras.hostname ? new Map<string, GoValue>(Object.entries(config.Labels)) : goMap(config.Labels),
  });
  if (config.StopSignal) fields.StopSignal = config.StopSignal;
  if (config.Shell) fields.Shell = config.Shell;
  return fields;
}

const asSet = (names: readonly string[]): GoValue => goMap(Object.fromEntries(names.map((name): [string, GoValue] => [name, {}])));

/** JSON as a template's value, objects as structs. */
export function toStruct(value: unknown): GoValue {
  if (Array.isArray(value)) return value.map(toStruct);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]): [string, GoValue] => [key, toStruct(one)]));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
