import { BuildError } from './build-error.js';
import { expandWord } from './expand-word.js';
import { flagOf } from './instruction.js';
import type { DockerfileText, Instruction } from './instruction.js';

/** One FROM and what follows it. */
export interface Stage {
  readonly index: number;
  /** As named with AS; '' for none. */
  readonly name: string;
  /** What it starts from, expanded: an image, "scratch", or an earlier stage's name. */
  readonly base: string;
  /** The earlier stage that `base` names; null for an image. */
  readonly parent: Stage | null;
  readonly from: Instruction;
  readonly instructions: readonly Instruction[];
}

/** The stages of a Dockerfile and the ARGs before the first of them. */
export interface StageList {
  readonly stages: readonly Stage[];
  readonly globalArgs: ReadonlyMap<string, string>;
}

/** What every build knows of its platform without being told. */
export const PLATFORM_ARGS: readonly (readonly [string, string])[] = [
  ['BUILDPLATFORM', 'linux/amd64'],
  ['BUILDOS', 'linux'],
  ['BUILDARCH', 'amd64'],
  ['BUILDVARIANT', ''],
  ['TARGETPLATFORM', 'linux/amd64'],
  ['TARGETOS', 'linux'],
  ['TARGETARCH', 'amd64'],
  ['TARGETVARIANT', ''],
  ['TARGETSTAGE', ''],
];

/** Groups instructions into stages and works out their bases; `buildArgs` are those of the command line. */
export function readStages(dockerfile: DockerfileText, buildArgs: ReadonlyMap<string, string>): StageList {
  const globalArgs = new Map<string, string>();
  const scope = new Map(PLATFORM_ARGS);
  const stages: Stage[] = [];
  let instructions: Instruction[] = [];
  for (const instruction of dockerfile.instructions) {
    if (instruction.keyword === 'FROM') {
      instructions = [];
      stages.push(stageOf(instruction, stages, instructions, scope, dockerfile.escape));
    } else if (stages.length > 0) {
      instructions.push(instruction);
    } else {
      for (const [name, value] of argPairs(instruction, scope, dockerfile.escape)) {
        const known = buildArgs.get(name) ?? value;
        if (known === null) continue;
        globalArgs.set(name, known);
        scope.set(name, known);
      }
    }
  }
  return { stages, globalArgs };
}

/** The names and defaults that an ARG declares; null where it gives no default. */
export function argPairs(
  instruction: Instruction,
  env: ReadonlyMap<string, string>,
  escape: string,
): readonly (readonly [string, string | null])[] {
  return instruction.text.split(/\s+/).map((word) => {
    const at = word.indexOf('=');
    return at < 0 ? [word, null] : [word.slice(0, at), expandWord(word.slice(at + 1), { env, escape })];
  });
}

function stageOf(
  from: Instruction,
  earlier: readonly Stage[],
  instructions: readonly Instruction[],
  env: ReadonlyMap<string, string>,
  escape: string,
): Stage {
  const [image = '', , name = ''] = from.text.split(/\s+/);
  const base = expandWord(image, { env, escape });
  if (base === '') {
    throw new BuildError(`base name (${image}) should not be blank`, { lines: [from.startLine, from.endLine] });
  }
  return { index: earlier.length, name: name.toLowerCase(), base, parent: findStage(earlier, base), from, instructions };
}

/** The stage that a name (not a number) names, the last of that name; null for none. */
export function findStage(stages: readonly Stage[], name: string): Stage | null {
  return stages.findLast((stage) => stage.name !== '' && stage.name === name.toLowerCase()) ?? null;
}

/** The stage that COPY --from or --target names, by name or number; null where it is an image. */
export function stageNamed(stages: readonly Stage[], name: string): Stage | null {
  return findStage(stages, name) ?? (/^\d+$/.test(name) ? (stages[Number(name)] ?? null) : null);
}

/** The stage to build: the target, or the last. */
export function targetStage(stages: readonly Stage[], target: string): Stage {
  const stage = target === '' ? stages.at(-1) : stageNamed(stages, target);
  if (!stage) throw new BuildError(`target stage ${JSON.stringify(target)} could not be found`);
  return stage;
}

/** The stages that a target needs, itself included, those it needs first: through FROM, COPY --from and RUN --mount. */
export function neededStages(stages: readonly Stage[], target: Stage): readonly Stage[] {
  const needed = new Set<Stage>();
  const visit = (stage: Stage): void => {
    if (needed.has(stage)) return;
    if (stage.parent) visit(stage.parent);
    for (const instruction of stage.instructions) {
      for (const name of sourcesOf(instruction)) {
        const source = stageNamed(stages.slice(0, stage.index), name);
        if (source) visit(source);
      }
    }
    needed.add(stage);
  };
  visit(target);
  return [...needed];
}

/** What else than the context an instruction takes files from: stages or images by name. */
export function sourcesOf(instruction: Instruction): readonly string[] {
  if (instruction.keyword === 'COPY') return [flagOf(instruction, 'from')].filter((name) => name !== '');
  if (instruction.keyword !== 'RUN') return [];
  return instruction.flags.flatMap(([flag, value]) => (flag === 'mount' ? (/(?:^|,)from=([^,]+)/.exec(value)?.[1] ?? []) : []));
}

/** Whether an instruction makes a layer. */
export function makesLayer(instruction: Instruction): boolean {
  return ['RUN', 'COPY', 'ADD', 'WORKDIR'].includes(instruction.keyword);
}
