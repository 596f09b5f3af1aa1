import { parseReference } from '../../../model/reference.js';
import { ask, fail, fromDaemon, type Command } from '../command.js';

/** `docker tag`: a second name for an image. */
export const tag: Command = {
  usage: 'SOURCE_IMAGE[:TAG] TARGET_IMAGE[:TAG]',
  flags: '',
  args: [2, 2],
  run(call) {
    const [source = '', target = ''] = call.args;
    const reference = parseReference(target);
    if (typeof reference === 'string')
      return fail(call, `Error parsing reference: ${JSON.stringify(target)} is not a valid repository/tag: ${reference}`);
    if (reference.digest) return fail(call, 'refusing to create a tag with a digest reference');
    const { refusal } = ask(call, { type: 'image/tag', source, target });
    return refusal ? fail(call, fromDaemon(refusal.message)) : 0;
  },
};
