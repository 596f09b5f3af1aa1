import { directoryChanges } from './copy-changes.js';
import { workingDirectory } from './configure.js';
import type { MakeStep } from './layer-step.js';

/** WORKDIR: the folder is made where it is missing, and a layer either way. */
export const makeDirectory: MakeStep = (state, instruction, { process, scope }) => {
  const path = workingDirectory(state, instruction, scope.escape);
  state.config = { ...state.config, WorkingDir: path };
  const { root } = state;
  return Promise.resolve({
    createdBy: `WORKDIR ${path}`,
    inputs: ['WORKDIR', path],
    execute: () => Promise.resolve(directoryChanges(root, path, { uid: 0, gid: 0, nowMs: process.session.world.clockMs })),
  });
};
