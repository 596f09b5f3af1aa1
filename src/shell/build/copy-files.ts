import { sha256Hex } from '../../model/digest.js';
import type { Directory, RegularFile } from '../../model/file-system/file-node.js';
import { resolvePath } from '../../model/file-system/lookup.js';
import { openLayers } from '../../model/file-system/layered-files.js';
import { findUser } from '../find-user.js';
import { stageFiles } from '../stage-files.js';
import { addArchives } from './add-archives.js';
import { BuildError } from './build-error.js';
import { copyChanges } from './copy-changes.js';
import { expandWord } from './expand-word.js';
import type { Expansion } from './expand-word.js';
import { flagOf } from './instruction.js';
import type { Instruction } from './instruction.js';
import type { BuildSurroundings, MakeStep } from './layer-step.js';
import { matchSources } from './match-sources.js';
import type { Source } from './match-sources.js';
import { nodeDigest } from './node-digest.js';
import { scopeOf } from './stage-state.js';
import type { StageState } from './stage-state.js';

/** COPY and ADD: files of the context, another stage, an image or a here-document. */
export const copyFiles: MakeStep = async (state, instruction, build) => {
  const expansion: Expansion = { env: scopeOf(state), escape: build.scope.escape };
  const words = copyWords(instruction).map((word) => expandWord(word, expansion));
  const typedDestination = words.at(-1) ?? '';
  const typedSources = words.slice(0, -1);
  if (typedSources.length + instruction.heredocs.length > 1 && !/(?:\/|^\.)$/.test(typedDestination)) {
    throw new BuildError(
      `When using ${instruction.keyword} with more than one source file, the destination must be a directory and end with a /`,
    );
  }
  const from = flagOf(instruction, 'from');
  const sourceRoot = from === '' ? build.context.root : (await build.sourceNamed(from)).root;
  const sources = [
    ...typedSources.flatMap((source) => sourcesOf(sourceRoot, source, state)),
    ...heredocSources(instruction, expansion, build),
  ];
  const destination = resolvePath(state.config.WorkingDir === '' ? '/' : state.config.WorkingDir, typedDestination);
  const owner = ownerOf(state, expandWord(flagOf(instruction, 'chown'), expansion));
  const mode = modeOf(expandWord(flagOf(instruction, 'chmod'), expansion));
  const { root } = state;
  const isFolder = /(?:\/|(?:^|\/)\.)$/.test(typedDestination);
  return {
    createdBy: `${instruction.keyword}${shownFlag(instruction, 'chown')}${shownFlag(instruction, 'chmod')} ${[...typedSources, ...instruction.heredocs.map(({ name }) => `<<${name}`), typedDestination].join(' ')} # buildkit`,
    inputs: [instruction.keyword, destination, isFolder, owner, mode, sources.map(({ name, node }) => [name, nodeDigest(node)])],
    execute: async () => {
      const options = { ...owner, mode, isFolder, nowMs: build.process.session.world.clockMs };
      const plain =
        instruction.keyword === 'ADD' && from === '' ? await addArchives(root, destination, sources, options) : { sources, changes: null };
      if (plain.changes && plain.sources.length === 0) return plain.changes;
      const copied = copyChanges(root, destination, plain.sources, options);
      return plain.changes ? new Map([...plain.changes, ...copied]) : copied;
    },
  };
};

/** The words of a COPY as read, here-documents' markers left out; the last is the destination. */
export function copyWords({ text, json, heredocs }: Instruction): readonly string[] {
  if (json) return json;
  const words = text.split(/\s+/).filter((word) => word !== '');
  return heredocs.length === 0 ? words : words.filter((word) => !word.startsWith('<<'));
}

function sourcesOf(root: Directory, source: string, state: StageState): readonly Source[] {
  if (/^https?:\/\//.test(source)) {
    const host = /^https?:\/\/([^/?#]*)/.exec(source)?.[1] ?? source;
    throw new BuildError(`failed to load cache key: Get ${JSON.stringify(source)}: dial tcp: lookup ${host}: no such host`);
  }
  return matchSources(root, source, checksumRef(`${state.key} ${source}`));
}

/** How BuildKit names a snapshot in its messages: made up, the same in every run. */
function checksumRef(seed: string): string {
  const hex = sha256Hex(seed);
  const uuid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
  return `${uuid}::${BigInt(`0x${hex}`).toString(36).slice(0, 25)}`;
}

function heredocSources({ heredocs }: Instruction, expansion: Expansion, { process }: BuildSurroundings): readonly Source[] {
  return heredocs.map(({ name, content, expands }) => {
    const text = expands ? expandHeredoc(content, expansion) : content;
    const node: RegularFile = {
      kind: 'file',
      mode: 0o644,
      uid: 0,
      gid: 0,
      mtimeMs: process.session.world.clockMs,
      sizeBytes: new TextEncoder().encode(text).byteLength,
      content: text,
    };
    return { path: `/${name}`, name, node };
  });
}

/** Variables are put in; quotes are text here. */
function expandHeredoc(content: string, expansion: Expansion): string {
  return content.replace(/\\\$|\$\{[^}]*\}|\$[A-Za-z_]\w*/g, (match) => (match === '\\$' ? '$' : expandWord(match, expansion)));
}

function ownerOf(state: StageState, chown: string): { readonly uid: number; readonly gid: number } {
  if (chown === '') return { uid: 0, gid: 0 };
  const files = stageFiles(openLayers(state.root), { uid: 0, gid: 0 }, () => 0);
  const user = findUser(files, chown.includes(':') ? chown : `${chown}`);
  if (typeof user === 'string') throw new BuildError(`failed to convert uid/gid chown string to host mapping: ${user}`);
  // A number alone stands for the group as well.
  const gid = /^\d+$/.test(chown) ? Number(chown) : user.credentials.gid;
  return { uid: user.credentials.uid, gid };
}

function modeOf(chmod: string): number | null {
  if (chmod === '') return null;
  if (!/^[0-7]{1,5}$/.test(chmod))
    throw new BuildError(`invalid chmod parameter: '${chmod}'. it should be octal string and between 0 and 07777`);
  return Number.parseInt(chmod, 8);
}

function shownFlag(instruction: Instruction, name: string): string {
  const value = flagOf(instruction, name);
  return value === '' ? '' : ` --${name}=${value}`;
}
