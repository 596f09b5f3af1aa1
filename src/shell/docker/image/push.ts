import type { Fact } from '../../../model/fact.js';
import { parseReference } from '../../../model/reference.js';
import type { Registry, World } from '../../../model/world.js';
import { ask, fail, print, type Command } from '../command.js';
import { shortId } from '../format/truncate.js';

/** Layers that are pushed at a time; the others wait. */
const PARALLEL_UPLOADS = 5;

/** `docker push`: sends the blobs that the registry lacks. */
export const push: Command = {
  usage: '[OPTIONS] NAME[:TAG]',
  flags: 'a,all-tags disable-content-trust platform:string q,quiet',
  args: [1, 1],
  run(call) {
    const { flags } = call;
    const [name = ''] = call.args;
    const reference = parseReference(name);
    if (typeof reference === 'string') return fail(call, reference);
    const allTags = flags.is('all-tags');
    const quiet = flags.is('quiet');
    if (allTags && reference.tag) return fail(call, "tag can't be used with --all-tags/-a");
    if (!allTags && !reference.tag && !quiet) print(call, 'Using default tag: latest\n');
    const repository = `${reference.host}/${reference.path}`;
    const before = call.process.session.world.registries.get(reference.host);
    const { refusal, facts, world } = ask(call, { type: 'image/push', reference: name, allTags });
    if (!quiet) print(call, `The push refers to repository [${repository}]\n`);
    if (refusal) return fail(call, refusal.message);
    if (quiet) {
      print(call, `${repository}${allTags ? '' : `:${reference.tag || 'latest'}`}\n`);
      return 0;
    }
    let layers: Pushed[] = [];
    for (const fact of facts) {
      if (fact.type === 'layer-pushed') layers.unshift(fact);
      else if (fact.type === 'manifest-pushed') {
        const tag = fact.reference.slice(fact.reference.lastIndexOf(':') + 1);
        print(
          call,
          `${progress(world, layers, (blobDigest) => mountedFrom(before, reference.path, blobDigest)).join('\n')}${layers.length ? '\n' : ''}${tag}: digest: ${fact.digest} size: ${fact.sizeBytes}\n`,
        );
        layers = [];
      }
    }
    return 0;
  },
};

type Pushed = Fact & { readonly type: 'layer-pushed' };

/** A line for each state a layer went through; overlay2 tells layers by their DiffIDs, containerd by their blobs. */
function progress(world: World, layers: readonly Pushed[], from: (blobDigest: string) => string): string[] {
  const done = ({ already, blobDigest }: Pushed): string => {
    if (!already) return 'Pushed';
    const repository = from(blobDigest);
    return repository ? `Mounted from ${repository}` : 'Layer already exists';
  };
  if (world.store === 'containerd') return layers.map((layer) => `${shortId(layer.blobDigest)}: ${done(layer)}`);
  const ids = layers.map(({ chainId }) => shortId(world.layers.get(chainId)?.diffId ?? ''));
  return [
    ...ids.map((id) => `${id}: Preparing`),
    ...ids.slice(PARALLEL_UPLOADS).map((id) => `${id}: Waiting`),
    ...layers.map((layer, index) => `${ids[index] ?? ''}: ${done(layer)}`),
  ];
}

/** The other repository of the registry that a blob is mounted from, '' where the repository itself has it already. */
function mountedFrom(registry: Registry | undefined, path: string, blobDigest: string): string {
  const holders = [...(registry?.repositories.values() ?? [])].filter(({ tags }) =>
    [...tags.values()].some((digest) => registry?.manifests.get(digest)?.layers.some((layer) => layer.blobDigest === blobDigest)),
  );
  return holders.some(({ name }) => name === path) ? '' : (holders[0]?.name ?? '');
}
