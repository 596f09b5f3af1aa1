import type { BuiltStep } from '../../model/action.js';
import type { Directory } from '../../model/file-system/file-node.js';
import type { HistoryEntry, ImageConfig } from '../../model/image.js';
import type { Base } from './find-base.js';
import { NO_CONFIG } from '../../model/no-config.js';

/** A stage while its instructions are done, one after the other: the image it would be now. */
export interface StageState {
  /** The image at the bottom of it; null for scratch. */
  base: Base | null;
  /** True where every file is known by name. */
  isComplete: boolean;
  /** Merged files. */
  root: Directory;
  config: ImageConfig;
  /** True once this stage had a CMD of its own. */
  hasOwnCommand: boolean;
  /** ARGs declared so far, in order, with their values; undefined where they have none. */
  args: ReadonlyMap<string, string | undefined>;
  history: readonly HistoryEntry[];
  /** Layers on top of the base. */
  steps: readonly BuiltStep[];
  /** Cache key of all so far. */
  key: string;
  /** When the last layer was made. */
  createdMs: number;
}

const COMMENT = 'buildkit.dockerfile.v0';
export const DEFAULT_PATH = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The config of an image that starts from nothing. */
export const SCRATCH_CONFIG: ImageConfig = { ...NO_CONFIG, Env: [DEFAULT_PATH], WorkingDir: '/' };

/** A stage on top of another: all it had, but for the ARGs, which end with their stage. */
export function continueStage(parent: StageState): StageState {
  return { ...parent, args: new Map(), hasOwnCommand: false };
}

/** Notes an instruction that made no layer: it is as old as the layer below it. */
export function noteHistory(state: StageState, createdBy: string): void {
  state.history = [...state.history, { createdMs: state.createdMs, createdBy, comment: COMMENT, author: '', emptyLayer: true }];
}

/** Puts a layer on top. */
export function addStep(state: StageState, step: BuiltStep, root: Directory, createdMs: number): void {
  state.steps = [...state.steps, step];
  state.root = root;
  state.key = step.cacheKey;
  state.createdMs = createdMs;
  state.history = [...state.history, { createdMs, createdBy: step.createdBy, comment: COMMENT, author: '', emptyLayer: false }];
}

/** Variables that words are expanded with: ARGs of the stage, and ENV over them. */
export function scopeOf({ args, config }: Pick<StageState, 'args' | 'config'>): ReadonlyMap<string, string> {
  const scope = new Map<string, string>();
  for (const [name, value] of args) if (value !== undefined) scope.set(name, value);
  for (const [name, value] of envPairs(config.Env)) scope.set(name, value);
  return scope;
}

/** "NAME=value" texts as pairs. */
export function envPairs(env: readonly string[]): readonly (readonly [string, string])[] {
  return env.map((text) => {
    const at = text.indexOf('=');
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  });
}
