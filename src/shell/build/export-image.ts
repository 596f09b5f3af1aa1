import type { Process } from '../process.js';
import { parseReference } from '../../model/reference.js';
import type { BuildCache } from './build-cache.js';
import { BuildError } from './build-error.js';
import type { BuildOptions } from './build-options.js';
import type { Progress } from './progress.js';
import type { StageState } from './stage-state.js';

/** Has the engine keep what was built; resolves to the image's id. Throws `BuildError` where it refuses. */
export function exportImage(process: Process, options: BuildOptions, state: StageState, cache: BuildCache, progress: Progress): string {
  const { session } = process;
  const { base } = state;
  const vertex = progress.begin('exporting to image');
  vertex.line('exporting layers done');
  const known = new Set(session.world.layers.keys());
  const outcome = session.dispatch({
    type: 'image/build',
    steps: state.steps,
    from: base?.imageId ?? '',
    ...(base?.content ? { base: base.content } : {}),
    config: state.config,
    history: state.history,
    references: options.tags,
  });
  if (outcome.refusal) {
    vertex.failed(outcome.refusal.message);
    throw new BuildError(outcome.refusal.message);
  }
  for (const { chainId, blobDigest } of base?.content?.layers ?? []) {
    if (!known.has(chainId))
      session.note({ type: 'layer-pulled', chainId, blobDigest, registry: registryOf(base?.displayName ?? ''), already: false });
  }
  cache.finish(state.steps.map((step) => step.cacheKey));
  const added = outcome.facts.find((fact) => fact.type === 'image-added');
  const image = outcome.world.images.get(added?.imageId ?? '');
  if (!image) throw new BuildError('the engine kept no image');
  const isContainerd = outcome.world.store === 'containerd';
  if (isContainerd) {
    vertex.line(`exporting manifest ${image.manifestDigest} done`);
    vertex.line(`exporting config ${image.configDigest} done`);
  } else {
    vertex.line(`writing image ${image.id} done`);
  }
  for (const tag of options.tags) {
    const name = fullName(tag, isContainerd);
    vertex.line(`naming to ${name} done`);
    if (isContainerd) vertex.line(`unpacking to ${name} done`);
  }
  vertex.done(0);
  return image.id;
}

function registryOf(displayName: string): string {
  return displayName.slice(0, Math.max(0, displayName.indexOf('/')));
}

/** "app" as "docker.io/library/app"; the containerd store spells the default tag out. */
function fullName(tag: string, withDefaultTag: boolean): string {
  const reference = parseReference(tag);
  if (typeof reference === 'string') return tag;
  const shownTag = reference.tag || (withDefaultTag ? 'latest' : '');
  return `${reference.host}/${reference.path}${shownTag === '' ? '' : `:${shownTag}`}`;
}
