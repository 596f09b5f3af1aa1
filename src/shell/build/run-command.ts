import type { Change, Changeset } from '../../model/file-system/changeset.js';
import { openLayers } from '../../model/file-system/layered-files.js';
import { changesetOf } from '../../model/file-system/changeset-of.js';
import { findUser } from '../find-user.js';
import { runProgram } from '../run-program.js';
import { stageFiles } from '../stage-files.js';
import { BuildError } from './build-error.js';
import { shellOf } from './configure.js';
import { goQuoted } from './go-text.js';
import type { Instruction } from './instruction.js';
import type { MakeStep } from './layer-step.js';
import { LineStream } from './line-stream.js';
import { isMounted, mountedRoot, readMounts } from './run-mounts.js';
import { envPairs } from './stage-state.js';
import type { StageState } from './stage-state.js';

/** Virtual time that starting a container for a RUN takes. */
const START_MS = 200;

/** RUN: a program or a shell's command line in the stage's files, as its user. */
export const runCommand: MakeStep = async (state, instruction, build) => {
  const args = argumentsOf(state, instruction);
  const values = [...state.args].map(([name, value]) => `${name}=${valueOf(state, name, value)}`);
  const mounts = await readMounts(state, instruction, build);
  const { root, config } = state;
  return {
    createdBy: `RUN ${[...(values.length > 0 ? [`|${values.length}`, ...values] : []), ...args].join(' ')} # buildkit`,
    inputs: ['RUN', args, values, config.Env, config.User, config.WorkingDir, instruction.flags],
    async execute(vertex): Promise<Changeset> {
      const { session } = build.process;
      const startMs = session.world.clockMs;
      await session.advance(START_MS);
      const elapsed = (): number => session.world.clockMs - startMs;
      const output = new LineStream((text) => vertex.output(text, elapsed()));
      const mounted = openLayers(mountedRoot(root, mounts));
      const asRoot = stageFiles(mounted, { uid: 0, gid: 0 }, () => session.world.clockMs);
      const user = findUser(asRoot, config.User);
      if (typeof user === 'string') throw new BuildError(`process ${goQuoted(args.join(' '))} did not complete successfully: ${user}`);
      const files = stageFiles(mounted, user.credentials, () => session.world.clockMs, state.isComplete);
      const exitCode = await runProgram(session, {
        argv: args,
        env: environment(state, user.home),
        cwd: config.WorkingDir === '' ? '/' : config.WorkingDir,
        credentials: user.credentials,
        files,
        stdin: '',
        stdout: output,
        stderr: output,
        where: 'container',
      });
      output.end();
      if (exitCode !== 0) throw new BuildError(`process ${goQuoted(args.join(' '))} did not complete successfully: exit code: ${exitCode}`);
      const changes = new Map<string, Change>();
      for (const [path, change] of changesetOf(files.current)) if (!isMounted(path, mounts)) changes.set(path, change);
      return changes;
    },
  };
};

/** The words that are run: as listed, or one line for the shell; a here-document is the line where nothing else is given. */
function argumentsOf(state: StageState, { text, json, heredocs }: Instruction): readonly string[] {
  if (json) return json;
  const [heredoc] = heredocs;
  if (!heredoc) return [...shellOf(state.config), text];
  const isScript = heredocs.length === 1 && /^<<-?["']?[\w.]+["']?$/.test(text);
  if (!isScript) return [...shellOf(state.config), `${text}\n${heredocs.map(({ name, content }) => `${content}${name}\n`).join('')}`];
  const interpreter = /^#!\s*(\S+(?: \S+)*)\n/.exec(heredoc.content);
  if (!interpreter) return [...shellOf(state.config), heredoc.content];
  return [...(interpreter[1] ?? '').split(' '), '-c', heredoc.content.slice(interpreter[0].length)];
}

/** ENV wins over an ARG of the same name. */
function valueOf(state: StageState, name: string, value: string | undefined): string {
  return new Map(envPairs(state.config.Env)).get(name) ?? value ?? '';
}

function environment(state: StageState, home: string): ReadonlyMap<string, string> {
  const all = new Map<string, string>([['HOME', home]]);
  for (const [name, value] of state.args) if (value !== undefined) all.set(name, value);
  for (const [name, value] of envPairs(state.config.Env)) all.set(name, value);
  return all;
}
