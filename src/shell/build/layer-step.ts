import type { Changeset } from '../../model/file-system/changeset.js';
import { sha256 } from '../../model/digest.js';
import type { BuildCache } from './build-cache.js';
import type { BuildContext } from './build-context.js';
import type { BuildScope } from './configure.js';
import { expandWord } from './expand-word.js';
import type { Base } from './find-base.js';
import type { Instruction } from './instruction.js';
import type { Process } from '../process.js';
import type { Vertex } from './progress.js';
import { scopeOf } from './stage-state.js';
import type { StageState } from './stage-state.js';

/** An instruction that makes a layer, ready to be looked up in the cache or done. */
export interface LayerStep {
  /** As `docker history` shows it. */
  readonly createdBy: string;
  /** What the result depends on, besides the files below it. */
  readonly inputs: readonly unknown[];
  /** Does it; throws `BuildError`. */
  execute(vertex: Vertex): Promise<Changeset>;
}

/** What steps take from the build they are part of. */
export interface BuildSurroundings {
  readonly process: Process;
  readonly cache: BuildCache;
  readonly context: BuildContext;
  readonly scope: BuildScope;
  /** The finished stage or the image that a name stands for. */
  sourceNamed(name: string): Promise<Pick<StageState, 'root'> | Base>;
}

/** Makes the step of an instruction: RUN, COPY, ADD or WORKDIR. */
export type MakeStep = (state: StageState, instruction: Instruction, build: BuildSurroundings) => Promise<LayerStep>;

/** Key of a step in the build cache: equal where the step would come to the same. */
export function stepKey(state: Pick<StageState, 'key'>, inputs: readonly unknown[]): string {
  return sha256(JSON.stringify([state.key, ...inputs]));
}

/** An instruction as progress shows it, its known variables put in. */
export function displayText(state: StageState, { keyword, flags, text, heredocs }: Instruction, escape: string): string {
  const expansion = { env: scopeOf(state), escape, forDisplay: true };
  const shown = flags.map(([name, value]) => `--${name}${value === '' ? '' : `=${value}`} `).join('');
  const [heredoc] = heredocs;
  return `${keyword} ${shown}${expandWord(text, expansion)}${heredoc ? ` (${summary(heredoc.content)})` : ''}`;
}

function summary(content: string): string {
  const [first = '', ...more] = content.trim().split('\n');
  return more.length > 0 || first.length > 40 ? `${first.slice(0, 40)}...` : first;
}
