import type { Image } from '../../../model/image.js';
import { findImage } from '../../../model/select/find-image.js';
import { layerSize } from '../../../model/select/image-size.js';
import type { World } from '../../../model/world.js';
import { fail, fromDaemon, print, type Command } from '../command.js';
import { humanDuration } from '../format/duration.js';
import { printRows } from '../format/print-rows.js';
import { humanSize } from '../format/size.js';
import { rfc3339 } from '../format/time.js';
import { ellipsis, shortId } from '../format/truncate.js';
import { printValue, type GoStruct } from '../template/go-value.js';
import { noSuchImage } from './no-such-image.js';

const HEADINGS = {
  ID: 'IMAGE',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  CreatedBy: 'CREATED BY',
  Size: 'SIZE',
  Comment: 'COMMENT',
};
const CREATED_BY_WIDTH = 45;

/** `docker history`: one row an instruction, newest first; those that made no layer are 0B. */
export const history: Command = {
  usage: '[OPTIONS] IMAGE',
  flags: 'format:string H,human no-trunc platform:string q,quiet',
  args: [1, 1],
  run(call) {
    const { flags } = call;
    const { world } = call.process.session;
    const name = call.args[0] ?? '';
    const image = findImage(world, name);
    if (!image) return fail(call, fromDaemon(noSuchImage(name)));
    const rows = historyRows(world, image, { human: !flags.has('human') || flags.is('human'), trunc: !flags.is('no-trunc') });
    if (flags.is('quiet')) {
      print(call, rows.map((row) => `${printValue(row.ID ?? '')}\n`).join(''));
      return 0;
    }
    return printRows(call, rows, {
      format: flags.text('format'),
      headings: HEADINGS,
      columns: ['ID', 'CreatedSince', 'CreatedBy', 'Size', 'Comment'],
      typeName: '*formatter.historyContext',
    });
  },
};

function historyRows(world: World, image: Image, options: { human: boolean; trunc: boolean }): GoStruct[] {
  let layer = 0;
  const sizes = image.history.map((entry) => {
    const found = entry.emptyLayer ? undefined : world.layers.get(image.layers[layer++] ?? '');
    return found ? layerSize(world, found) : 0;
  });
  // The engine fills in ids down the line of parents, one a row.
  const ids: string[] = [];
  for (let one: Image | undefined = image; one; one = world.images.get(one.parent)) ids.push(one.id);
  return image.history
    .map((entry, index): GoStruct => {
      const created = entry.createdBy.replaceAll('\t', ' ');
      const size = sizes[index] ?? 0;
      const ago = humanDuration(world.clockMs - entry.createdMs);
      return {
        Comment: entry.comment,
        CreatedAt: rfc3339(entry.createdMs),
        CreatedBy: options.trunc ? ellipsis(created, CREATED_BY_WIDTH) : created,
        CreatedSince: options.human ? `${ago} ago` : rfc3339(entry.createdMs),
        ID: '<missing>',
        Size: options.human ? humanSize(size, 3) : String(size),
      };
    })
    .reverse()
    .map((row, index) => ({ ...row, ID: ids[index] ? (options.trunc ? shortId(ids[index]) : ids[index]) : '<missing>' }));
}
