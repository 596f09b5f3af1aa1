import type { HistoryEntry, ImageConfig } from '../model/image.js';
import { fieldsOf, listOf, textOf, textsOf, timeOf } from './json-fields.js';
import type { Fields } from './json-fields.js';

/** The `config` part of an image configuration, as archives, registries and inspect have it. Source: OCI image-spec config.md. */
export function readConfig(config: Fields): ImageConfig {
  const labels = Object.entries(fieldsOf(config['Labels'])).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const healthcheck = config['Healthcheck'];
  return {
    Env: textsOf(config['Env']),
    Entrypoint: Array.isArray(config['Entrypoint']) ? textsOf(config['Entrypoint']) : null,
    Cmd: Array.isArray(config['Cmd']) ? textsOf(config['Cmd']) : null,
    WorkingDir: textOf(config['WorkingDir']),
    User: textOf(config['User']),
    ExposedPorts: Object.keys(fieldsOf(config['ExposedPorts'])),
    Volumes: Object.keys(fieldsOf(config['Volumes'])),
    Labels: Object.fromEntries(labels),
    StopSignal: textOf(config['StopSignal']),
    Shell: Array.isArray(config['Shell']) ? textsOf(config['Shell']) : null,
    Healthcheck: healthcheck === undefined || healthcheck === null ? null : fieldsOf(healthcheck),
    OnBuild: textsOf(config['OnBuild']),
    ...(config['ArgsEscaped'] === true ? { ArgsEscaped: true } : {}),
  };
}

/** The `history` part, oldest first. */
export function readHistory(history: unknown): readonly HistoryEntry[] {
  return listOf(history).map((item) => {
    const fields = fieldsOf(item);
    return {
      createdMs: timeOf(fields['created']),
      createdBy: textOf(fields['created_by']),
      comment: textOf(fields['comment']),
      author: textOf(fields['author']),
      emptyLayer: fields['empty_layer'] === true,
    };
  });
}
