import type { ImageConfig } from './image.js';

/** A config that says nothing: what images start from, and what is assumed where nothing is told. */
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
