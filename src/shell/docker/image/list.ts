import type { Image } from '../../../model/image.js';
import { findImage } from '../../../model/select/find-image.js';
import { imageSize } from '../../../model/select/image-size.js';
import { childrenOf, containersOf, referencesOf } from '../../../model/select/references-of.js';
import type { World } from '../../../model/world.js';
import { fail, fromDaemon, print, type Command } from '../command.js';
import { humanDuration } from '../format/duration.js';
import { invalidFilterValue, matchesLabels, readFilters, unknownFilter, type Filters } from '../format/filters.js';
import { printRows } from '../format/print-rows.js';
import { humanSize } from '../format/size.js';
import { longTime } from '../format/time.js';
import { shortId } from '../format/truncate.js';
import { printValue, type GoStruct } from '../template/go-value.js';
import { matchesReference } from './match-reference.js';

const HEADINGS: Readonly<Record<string, string>> = {
  ID: 'IMAGE ID',
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  Digest: 'DIGEST',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  Size: 'SIZE',
  Containers: 'CONTAINERS',
  VirtualSize: 'SIZE',
  SharedSize: 'SHARED SIZE',
  UniqueSize: 'UNIQUE SIZE',
};
const FILTERS = ['dangling', 'label', 'label!', 'before', 'since', 'reference', 'until'];

/** `docker images`. */
export const list: Command = {
  usage: '[OPTIONS] [REPOSITORY[:TAG]]',
  flags: 'a,all digests f,filter:filter format:string no-trunc q,quiet tree',
  args: [0, 1],
  run(call) {
    const { flags } = call;
    const { world } = call.process.session;
    const filters = new Map(readFilters(flags.list('filter')));
    if (call.args[0]) filters.set('reference', [...(filters.get('reference') ?? []), call.args[0]]);
    const chosen = chooseImages(world, filters, flags.is('all'));
    if ('refused' in chosen) return fail(call, fromDaemon(chosen.refused));
    const trunc = !flags.is('no-trunc');
    const format = flags.text('format');
    const digests = flags.is('digests') || /\.Digest\b/.test(format);
    const rows = chosen.images.flatMap(({ image, references }) => imageRows(world, image, references, { trunc, digests }));
    if (flags.is('quiet') && !format) {
      print(call, rows.map((row) => `${printValue(row.ID ?? '')}\n`).join(''));
      return 0;
    }
    const columns = ['Repository', 'Tag', ...(flags.is('digests') ? ['Digest'] : []), 'ID', 'CreatedSince', 'Size'];
    return printRows(call, rows, { format, headings: HEADINGS, columns, typeName: '*formatter.imageContext' });
  },
};

interface Chosen {
  readonly image: Image;
  readonly references: readonly string[];
}

/** Images, newest first, with those of their names that the filters let through. Parents without a name hide unless `all` is asked for. */
function chooseImages(world: World, filters: Filters, all: boolean): { readonly images: readonly Chosen[] } | { readonly refused: string } {
  const unknown = unknownFilter(filters, FILTERS);
  if (unknown) return { refused: unknown };
  const get = (name: string): readonly string[] => filters.get(name) ?? [];
  const [dangling] = get('dangling');
  if (dangling !== undefined && !/^(1|0|t|f|true|false)$/i.test(dangling)) return { refused: invalidFilterValue('dangling', dangling) };
  const edges = { before: Infinity, since: -Infinity };
  for (const edge of ['before', 'since'] as const) {
    for (const name of get(edge)) {
      const image = findImage(world, name);
      if (!image) return { refused: `No such image: ${name.includes(':') ? name : `${name}:latest`}` };
      edges[edge] = image.createdMs;
    }
  }
  const patterns = get('reference');
  const images = [...world.images.values()]
    .sort((a, b) => b.createdMs - a.createdMs)
    .filter(({ createdMs }) => createdMs < edges.before && createdMs > edges.since)
    .filter(
      ({ config }) => matchesLabels(config.Labels, get('label')) && !get('label!').some((label) => matchesLabels(config.Labels, [label])),
    )
    .map((image) => ({ image, references: [...referencesOf(world, image.id)].sort() }))
    .filter(({ image, references }) => {
      const isParent = childrenOf(world, image.id).length > 0;
      if (dangling !== undefined) return /^(1|t|true)$/i.test(dangling) ? !references.length && !isParent : references.length > 0;
      return all || references.length > 0 || !isParent;
    })
    .map(({ image, references }) => ({
      image,
      references: patterns.length ? references.filter((one) => patterns.some((pattern) => matchesReference(one, pattern))) : references,
    }))
    .filter(({ references }) => !patterns.length || references.length > 0);
  return { images };
}

/** A row for each name of an image, or one of "<none>". */
function imageRows(world: World, image: Image, references: readonly string[], options: { trunc: boolean; digests: boolean }): GoStruct[] {
  const totalBytes = imageSize(world, image);
  const common = {
    Containers: containersOf(world, image.id).length ? String(containersOf(world, image.id).length) : 'N/A',
    CreatedAt: longTime(image.createdMs),
    CreatedSince: `${humanDuration(world.clockMs - image.createdMs)} ago`,
    ID: options.trunc ? shortId(image.id) : image.id,
    SharedSize: 'N/A',
    Size: humanSize(totalBytes, 3),
    UniqueSize: 'N/A',
    VirtualSize: humanSize(totalBytes, 3),
  };
  const row = (repository: string, tag: string, digest: string): GoStruct => ({
    ...common,
    Repository: repository,
    Tag: tag,
    Digest: digest,
  });
  const digestOf = (repository: string): string =>
    image.repoDigests.find((one) => one.startsWith(`${repository}@`))?.split('@')[1] ?? '<none>';
  const rows = references.map((reference) => {
    const at = reference.lastIndexOf(':');
    const repository = reference.slice(0, at);
    return row(repository, reference.slice(at + 1), options.digests ? digestOf(repository) : '<none>');
  });
  if (rows.length) return rows;
  const [known = ''] = image.repoDigests;
  return [known ? row(known.split('@')[0] ?? '', '<none>', known.split('@')[1] ?? '<none>') : row('<none>', '<none>', '<none>')];
}
