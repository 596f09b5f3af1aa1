import { textToBytes } from '../../byte-text.js';
import type { Change } from '../../../model/file-system/changeset.js';
import type { ImageConfig } from '../../../model/image.js';
import { makeLayer } from '../../../model/layer-digest.js';
import { NO_CONFIG } from '../../../model/no-config.js';
import { parseReference } from '../../../model/reference.js';
import { readTree } from '../archive/read-tree.js';
import { ask, fail, fromDaemon, print, type Command } from '../command.js';
import { readBytes } from './read-bytes.js';

/** `docker import`: an archive of files becomes an image of one layer, with no history of where it came from. */
export const importImage: Command = {
  usage: '[OPTIONS] file|URL|- [REPOSITORY[:TAG]]',
  flags: 'c,change:list m,message:string platform:string',
  args: [1, Infinity],
  async run(call) {
    const { flags, process } = call;
    const [source = '', reference = ''] = call.args;
    if (reference) {
      const parsed = parseReference(reference);
      if (typeof parsed === 'string') return fail(call, parsed);
    }
    const data = source === '-' ? textToBytes(process.stdin ?? '') : await readBytes(process, source);
    if (typeof data === 'string') return fail(call, data);
    const tree = await readTree(data);
    if (typeof tree === 'string') return fail(call, fromDaemon(tree));
    let config: ImageConfig | string = NO_CONFIG;
    if (flags.has('change')) config = (await import('../container/apply-changes.js')).applyChanges(NO_CONFIG, flags.list('change'));
    if (typeof config === 'string') return fail(call, fromDaemon(config));
    const changes = new Map<string, Change>(tree);
    const comment = flags.text('message') || `Imported from ${source}`;
    const nowMs = process.session.world.clockMs;
    const layer = makeLayer({ parent: '', createdBy: comment, changes });
    const { refusal, facts } = ask(call, {
      type: 'image/add',
      how: 'import',
      references: reference ? [reference] : [],
      repoDigests: [],
      registry: '',
      content: {
        config,
        history: [{ createdMs: nowMs, createdBy: '', comment, author: '', emptyLayer: false }],
        layers: [layer],
        createdMs: nowMs,
        architecture: 'amd64',
        os: 'linux',
        author: '',
        comment,
      },
    });
    if (refusal) return fail(call, fromDaemon(refusal.message));
    print(call, `${facts.find((fact) => fact.type === 'image-added')?.imageId ?? ''}\n`);
    return 0;
  },
};
