import { resolvePath } from '../../model/file-system/lookup.js';
import type { ImageConfig } from '../../model/image.js';
import { BuildError } from './build-error.js';
import { expandWord } from './expand-word.js';
import type { Expansion } from './expand-word.js';
import { goQuoted, goStrings } from './go-text.js';
import { readHealthcheck } from './healthcheck.js';
import type { Instruction } from './instruction.js';
import { splitPairs } from './split-words.js';
import { envPairs, noteHistory, scopeOf } from './stage-state.js';
import type { StageState } from './stage-state.js';
import { argPairs, PLATFORM_ARGS } from './stages.js';

/** What an instruction may ask of the whole build. */
export interface BuildScope {
  /** `--build-arg`. */
  readonly buildArgs: ReadonlyMap<string, string>;
  /** ARGs before the first FROM. */
  readonly globalArgs: ReadonlyMap<string, string>;
  readonly escape: string;
}

const DEFAULT_SHELL = ['/bin/sh', '-c'];

/** Does an instruction that changes only the image's config, and notes it in the history. WORKDIR's folder is made elsewhere. */
export function configure(state: StageState, instruction: Instruction, scope: BuildScope): void {
  const expansion: Expansion = { env: scopeOf(state), escape: scope.escape };
  const { keyword, text, json } = instruction;
  const set = (change: Partial<ImageConfig>, createdBy: string): void => {
    state.config = { ...state.config, ...change };
    noteHistory(state, createdBy);
  };
  switch (keyword) {
    case 'ARG':
      return declareArgs(state, instruction, scope);
    case 'ENV': {
      const pairs = expandPairs(text, expansion);
      return set({ Env: withPairs(state.config.Env, pairs) }, `ENV ${pairs.map(([name, value]) => `${name}=${value}`).join(' ')}`);
    }
    case 'LABEL': {
      const pairs = expandPairs(text, expansion);
      return set(
        { Labels: { ...state.config.Labels, ...Object.fromEntries(pairs) } },
        `LABEL ${pairs.map(([name, value]) => `${name}=${value}`).join(' ')}`,
      );
    }
    case 'MAINTAINER':
      return noteHistory(state, `MAINTAINER ${text}`);
    case 'USER': {
      const user = expandWord(text, expansion);
      return set({ User: user }, `USER ${user}`);
    }
    case 'EXPOSE': {
      const ports = [...new Set(text.split(/\s+/).flatMap((word) => portsOf(expandWord(word, expansion))))].sort();
      const exposed = [...new Set([...state.config.ExposedPorts, ...ports])];
      return set({ ExposedPorts: exposed }, `EXPOSE map[${ports.map((port) => `${port}:{}`).join(' ')}]`);
    }
    case 'VOLUME': {
      const paths = (json ?? text.split(/\s+/)).map((word) => expandWord(word, expansion));
      return set({ Volumes: [...new Set([...state.config.Volumes, ...paths])] }, `VOLUME [${paths.join(' ')}]`);
    }
    case 'STOPSIGNAL': {
      const signal = expandWord(text, expansion);
      return set({ StopSignal: signal }, `STOPSIGNAL ${signal}`);
    }
    case 'SHELL':
      return set({ Shell: json ?? DEFAULT_SHELL }, `SHELL [${(json ?? DEFAULT_SHELL).join(' ')}]`);
    case 'CMD': {
      const args = json ?? [...shellOf(state.config), text];
      state.hasOwnCommand = true;
      return set({ Cmd: args }, `CMD ${goStrings(args)}`);
    }
    case 'ENTRYPOINT': {
      const args = json ?? [...shellOf(state.config), text];
      // A new entrypoint drops the command that went with the old one, unless this stage has set its own.
      return set({ Entrypoint: args, ...(state.hasOwnCommand ? {} : { Cmd: null }) }, `ENTRYPOINT ${goStrings(args)}`);
    }
    case 'HEALTHCHECK': {
      const { healthcheck, shown } = readHealthcheck(instruction);
      return set({ Healthcheck: healthcheck }, `HEALTHCHECK ${shown}`);
    }
    case 'ONBUILD':
      return set({ OnBuild: [...state.config.OnBuild, text] }, `ONBUILD ${text}`);
    default:
      throw new BuildError(`unknown instruction: ${keyword}`);
  }
}

/** The shell that the shell forms run in. */
export function shellOf(config: ImageConfig): readonly string[] {
  return config.Shell ?? DEFAULT_SHELL;
}

/** Where WORKDIR leads from where the stage is. */
export function workingDirectory(state: StageState, instruction: Instruction, escape: string): string {
  const path = expandWord(instruction.text, { env: scopeOf(state), escape });
  return resolvePath(state.config.WorkingDir === '' ? '/' : state.config.WorkingDir, path);
}

function declareArgs(state: StageState, instruction: Instruction, scope: BuildScope): void {
  const args = new Map(state.args);
  const platform = new Map(PLATFORM_ARGS);
  const shown: string[] = [];
  for (const [name, value] of argPairs(instruction, scopeOf(state), scope.escape)) {
    const known = scope.buildArgs.get(name) ?? value ?? scope.globalArgs.get(name) ?? platform.get(name);
    args.set(name, known);
    shown.push(known === undefined ? name : `${name}=${known}`);
  }
  state.args = args;
  noteHistory(state, `ARG ${shown.join(' ')}`);
}

function expandPairs(text: string, expansion: Expansion): readonly (readonly [string, string])[] {
  return splitPairs(text, expansion.escape).map(([name, value]) => [expandWord(name, expansion), expandWord(value, expansion)]);
}

/** Environment with these set: a known name keeps its place. */
function withPairs(env: readonly string[], pairs: readonly (readonly [string, string])[]): readonly string[] {
  const all = new Map(envPairs(env));
  for (const [name, value] of pairs) all.set(name, value);
  return [...all].map(([name, value]) => `${name}=${value}`);
}

/** "3000", "53/udp", "8000-8002" as ports with their protocol. */
function portsOf(word: string): readonly string[] {
  const match = /^(\d+)(?:-(\d+))?(?:\/(tcp|udp|sctp))?$/i.exec(word);
  if (!match) throw new BuildError(`invalid containerPort: ${goQuoted(word).slice(1, -1)}`);
  const first = Number(match[1]);
  const last = Math.min(match[2] === undefined ? first : Number(match[2]), 65_535);
  const protocol = (match[3] ?? 'tcp').toLowerCase();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => `${first + i}/${protocol}`);
}
