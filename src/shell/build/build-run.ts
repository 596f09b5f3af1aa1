import { EMPTY_DIRECTORY } from '../../model/file-system/layered-files.js';
import { mergeChangeset } from '../../model/file-system/merge-changeset.js';
import type { Process } from '../process.js';
import type { BuildCache } from './build-cache.js';
import { buildCacheOf } from './build-cache.js';
import type { BuildContext } from './build-context.js';
import { BuildError } from './build-error.js';
import type { BuildOptions } from './build-options.js';
import { configure } from './configure.js';
import type { BuildScope } from './configure.js';
import { contextTransfer, humanSize } from './context-transfer.js';
import { copyFiles } from './copy-files.js';
import { findBase } from './find-base.js';
import type { Base } from './find-base.js';
import type { DockerfileText, Instruction } from './instruction.js';
import { flagOf } from './instruction.js';
import { displayText, stepKey } from './layer-step.js';
import type { BuildSurroundings, MakeStep } from './layer-step.js';
import { makeDirectory } from './make-directory.js';
import { parseTrigger } from './parse-dockerfile.js';
import type { Progress, Vertex } from './progress.js';
import { runCommand } from './run-command.js';
import { addStep, continueStage, SCRATCH_CONFIG } from './stage-state.js';
import type { StageState } from './stage-state.js';
import { makesLayer, neededStages, readStages, sourcesOf, stageNamed, targetStage } from './stages.js';
import type { Stage } from './stages.js';

const makers: Readonly<Record<string, MakeStep>> = { RUN: runCommand, COPY: copyFiles, ADD: copyFiles, WORKDIR: makeDirectory };

/** Virtual time that a step without a program of its own takes. */
const STEP_MS = 20;

/** One build of a parsed Dockerfile, from its stages to the state of the last one. */
export class BuildRun implements BuildSurroundings {
  readonly process: Process;
  readonly cache: BuildCache;
  readonly context: BuildContext;
  readonly scope: BuildScope;
  readonly #options: BuildOptions;
  readonly #dockerfile: DockerfileText;
  readonly #progress: Progress;
  readonly #stages: readonly Stage[];
  readonly #states = new Map<Stage, StageState>();
  readonly #bases = new Map<string, Base>();

  constructor(process: Process, options: BuildOptions, dockerfile: DockerfileText, context: BuildContext, progress: Progress) {
    this.process = process;
    this.context = context;
    this.cache = buildCacheOf(process.session);
    const buildArgs = new Map(
      options.buildArgs.flatMap(([name, value]): [string, string][] => {
        const known = value ?? process.env.get(name);
        return known === undefined ? [] : [[name, known]];
      }),
    );
    const { stages, globalArgs } = readStages(dockerfile, buildArgs);
    this.scope = { buildArgs, globalArgs, escape: dockerfile.escape };
    this.#options = options;
    this.#dockerfile = dockerfile;
    this.#progress = progress;
    this.#stages = stages;
  }

  /** Builds the target and all it needs; resolves to its state. Throws `BuildError`. */
  async run(): Promise<StageState> {
    const target = targetStage(this.#stages, this.#options.target);
    const needed = neededStages(this.#stages, target);
    await this.#loadBases(needed);
    this.#progress.tell(
      '[internal] load .dockerignore',
      `transferring context: ${this.context.ignoreBytes === 0 ? '2B' : `${this.context.ignoreBytes + 42}B`} done`,
    );
    let isContextLoaded = false;
    for (const stage of needed) {
      const state = this.#begin(stage, needed.length);
      this.#states.set(stage, state);
      if (!isContextLoaded && needed.some((one) => one.instructions.some(usesContext))) {
        this.#progress.tell(
          '[internal] load build context',
          `transferring context: ${contextTransfer(this.context, needed, this.cache)} done`,
        );
        isContextLoaded = true;
      }
      await this.#build(stage, state, needed.length);
    }
    const state = this.#states.get(target);
    if (!state) throw new BuildError('no build stage in current context');
    return { ...state, config: { ...state.config, Labels: { ...state.config.Labels, ...this.#options.labels } } };
  }

  async sourceNamed(name: string): Promise<Pick<StageState, 'root'> | Base> {
    const stage = stageNamed(this.#stages, name);
    return (
      (stage && this.#states.get(stage)) ??
      this.#bases.get(name) ??
      (await findBase(this.process.session, this.cache, name, this.#options.pull))
    );
  }

  /** Looks up every image that is started or copied from, telling of each. */
  async #loadBases(needed: readonly Stage[]): Promise<void> {
    for (const stage of needed) {
      const names = [
        ...(stage.parent || stage.base === 'scratch' ? [] : [stage.base]),
        ...stage.instructions.flatMap(sourcesOf).filter((name) => !stageNamed(this.#stages.slice(0, stage.index), name)),
      ];
      for (const name of names) {
        if (this.#bases.has(name)) continue;
        await this.#loadBase(name, stage);
      }
    }
  }

  async #loadBase(name: string, stage: Stage): Promise<void> {
    const metadata = (shown: string): string => `[internal] load metadata for ${shown}`;
    try {
      const base = await findBase(this.process.session, this.cache, name, this.#options.pull);
      this.#bases.set(name, base);
      this.#progress.tell(metadata(base.displayName));
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      const [, shown = name, reason = error.message] = / for (\S+): (.*)$/s.exec(error.message) ?? [];
      this.#progress.begin(metadata(shown)).failed(reason);
      throw new BuildError(error.message, { lines: [stage.from.startLine, stage.from.endLine] });
    }
  }

  #begin(stage: Stage, stageCount: number): StageState {
    const parent = stage.parent && this.#states.get(stage.parent);
    if (parent) return continueStage(parent);
    const base = this.#bases.get(stage.base) ?? null;
    if (base) this.#tellBase(stage, base, stageCount);
    return {
      base,
      isComplete: base?.isComplete ?? true,
      root: base?.root ?? EMPTY_DIRECTORY,
      config: base ? { ...base.config, OnBuild: [] } : SCRATCH_CONFIG,
      hasOwnCommand: false,
      args: new Map(),
      history: base?.history ?? [],
      steps: [],
      key: base?.chainId ?? '',
      createdMs: base?.history.at(-1)?.createdMs ?? this.process.session.world.clockMs,
    };
  }

  #tellBase(stage: Stage, base: Base, stageCount: number): void {
    const name = `${base.displayName}${base.digest === '' || base.displayName.includes('@') ? '' : `@${base.digest}`}`;
    const vertex = this.#progress.begin(`${this.#position(stage, 1, stageCount)}FROM ${name}`);
    if (base.digest !== '') vertex.line(`resolve ${name} done`);
    if (base.isFetched) {
      for (const { blobDigest, blobBytes } of base.content?.layers ?? [])
        vertex.line(`${blobDigest} ${humanSize(blobBytes)} / ${humanSize(blobBytes)} done`);
      for (const { blobDigest } of base.content?.layers ?? []) vertex.line(`extracting ${blobDigest} done`);
    }
    vertex.done(0);
  }

  async #build(stage: Stage, state: StageState, stageCount: number): Promise<void> {
    let position = this.#startsWithImage(stage) ? 1 : 0;
    const triggers = stage.parent ? [] : (state.base?.config.OnBuild ?? []);
    const triggered = (await Promise.all(triggers.map((text) => parseTrigger(text)))).filter((trigger) => trigger !== null);
    for (const instruction of [...triggered, ...stage.instructions]) {
      if (!makesLayer(instruction)) {
        this.#blame(instruction, () => configure(state, instruction, this.scope));
        continue;
      }
      position += 1;
      const vertex = this.#progress.begin(
        `${this.#position(stage, position, stageCount)}${displayText(state, instruction, this.scope.escape)}`,
      );
      await this.#step(state, instruction, vertex);
    }
  }

  async #step(state: StageState, instruction: Instruction, vertex: Vertex): Promise<void> {
    const { session } = this.process;
    const startMs = session.world.clockMs;
    try {
      const step = await (makers[instruction.keyword] ?? runCommand)(state, instruction, this);
      const cacheKey = stepKey(state, step.inputs);
      const known = this.#options.noCache ? undefined : this.cache.find(cacheKey);
      if (known) {
        vertex.cached();
        addStep(state, { createdBy: step.createdBy, changes: known.changes, cacheKey, cached: true }, known.root, known.createdMs);
        return;
      }
      const changes = await step.execute(vertex);
      await session.advance(STEP_MS);
      const root = mergeChangeset(state.root, changes);
      const createdMs = session.world.clockMs;
      this.cache.keep(cacheKey, { changes, root, createdMs });
      addStep(state, { createdBy: step.createdBy, changes, cacheKey, cached: false }, root, createdMs);
      vertex.done(createdMs - startMs);
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      vertex.failed(error.message.replace(/^failed to compute cache key: /, ''));
      throw new BuildError(error.message, { lines: error.lines ?? [instruction.startLine, instruction.endLine] });
    }
  }

  /** Runs something for an instruction, and lays what goes wrong at its lines. */
  #blame(instruction: Instruction, action: () => void): void {
    try {
      action();
    } catch (error) {
      if (!(error instanceof BuildError)) throw error;
      throw new BuildError(error.message, { lines: error.lines ?? [instruction.startLine, instruction.endLine] });
    }
  }

  #startsWithImage(stage: Stage): boolean {
    return !stage.parent && stage.base !== 'scratch';
  }

  /** "[build 2/4] ", "[2/5] ". */
  #position(stage: Stage, position: number, stageCount: number): string {
    const total = stage.instructions.filter(makesLayer).length + (this.#startsWithImage(stage) ? 1 : 0);
    const name = stage.name === '' ? `stage-${stage.index}` : stage.name;
    const prefix = this.#stages.length > 1 || stageCount > 1 ? `${name} ` : '';
    return `[${prefix}${String(position).padStart(String(total).length)}/${total}] `;
  }

  /** What the excerpt of an error shows. */
  get dockerfile(): DockerfileText {
    return this.#dockerfile;
  }
}

function usesContext(instruction: Instruction): boolean {
  return ['COPY', 'ADD'].includes(instruction.keyword) && flagOf(instruction, 'from') === '';
}
