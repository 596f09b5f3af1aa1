import type { ImageConfig } from '../image.js';

/** The config of what a snapshot does not tell about. */
export const NO_CONFIG: ImageConfig = {
  Env: [],
  Entrypoint: null,
  Cmd: null,
  WorkingDir: '',
  User: '',
  ExposedPorts: [],
  Volumes: [],
  Labels: {},
  StopSignal: '',
  Shell: null,
  Healthcheck: null,
  OnBuild: [],
};
