import type { FoundImage } from '../../../images/images.js';
import { textToBytes } from '../../byte-text.js';
import { ask, fail, fromDaemon, print, type Command } from '../command.js';
import { readBytes } from './read-bytes.js';

/** `docker load`: the images of an archive, with all their layers and names. */
export const load: Command = {
  usage: '[OPTIONS]',
  flags: 'i,input:string platform:string q,quiet',
  args: [0, 0],
  async run(call) {
    const { flags, process } = call;
    let data: Uint8Array | string;
    if (flags.has('input')) data = await readBytes(process, flags.text('input'));
    else if (!process.stdin) return fail(call, 'requested load from stdin, but stdin is empty');
    else data = textToBytes(process.stdin);
    if (typeof data === 'string') return fail(call, data);
    const imagesModule = await import('../../../images/images.js');
    let images: readonly FoundImage[];
    try {
      images = await imagesModule.readImages(data);
    } catch (error) {
      if (error instanceof imagesModule.ImageFormatError) return fail(call, fromDaemon(error.message));
      throw error;
    }
    const archiveNotes = await import('./archive-notes.js');
    const notes = await archiveNotes.readNotes(data);
    for (const { content: found, references } of images) {
      const content = notes ? archiveNotes.withNotes(found, notes) : found;
      const { refusal, facts } = ask(call, { type: 'image/add', content, how: 'load', references, repoDigests: [], registry: '' });
      if (refusal) return fail(call, fromDaemon(refusal.message));
      const added = facts.find((fact) => fact.type === 'image-added');
      for (const fact of facts) {
        if (fact.type !== 'tagged' || !fact.previousImageId || fact.previousImageId === fact.imageId) continue;
        print(call, `The image ${fact.reference} already exists, renaming the old one with ID ${fact.previousImageId} to empty string\n`);
      }
      print(
        call,
        references.length
          ? references.map((reference) => `Loaded image: ${reference}\n`).join('')
          : `Loaded image ID: ${added?.imageId ?? ''}\n`,
      );
    }
    return 0;
  },
};
