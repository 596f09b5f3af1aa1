import type { Meta } from '@storybook/web-components-vite';

import { args, argTypes, type DiagramArgs } from '../diagram-story.js';
import { changed } from './made.js';
import { renderVerb, verbStory } from './verb-story.js';

const meta: Meta<DiagramArgs> = { title: 'Verbs/Files', component: 'layer-diagram', args, argTypes, render: renderVerb };
export default meta;

export const Write = verbStory('write', {
  title: 'Write a new file',
  gesture: 'The file drops into the writable layer, which grows. No other container sees it.',
  sentence: '/paint was written into the writable layer of left.',
  made: changed('left', '/paint', 1),
});

export const CopyUp = verbStory('copy up', {
  title: 'Write to a file of the image: copy-up',
  gesture: 'The file’s double rises from its layer into the writable layer and is changed there; the original stays.',
  sentence: '/etc/motd was copied up from the image into the writable layer of left, then changed there.',
  made: changed('left', '/etc/motd', 0),
});

export const Append = verbStory('append', {
  title: 'Append to a file copied up',
  gesture: 'The file is in the writable layer already: only it changes.',
  sentence: '/etc/motd changed in the writable layer of left.',
  made: null,
});

export const Whiteout = verbStory('whiteout', {
  title: 'Delete a file of the image: whiteout',
  gesture: 'A strike in the writable layer and a shadow over the original, which stays in the image.',
  sentence: '/etc/motd is hidden in right by a whiteout; the image still holds it.',
  made: changed('right', '/etc/motd', 2),
});

export const Read = verbStory('read', {
  title: 'Read a file',
  gesture: 'A probe falls from the top of the stack until it meets the file.',
  sentence: '/etc/motd was read in left, from a layer of the image.',
  made: null,
});

export const SeekInVain = verbStory('seek in vain', {
  title: 'Read a deleted file',
  gesture: 'The probe meets the whiteout and goes no further: there is no such file.',
  sentence: "Exit status 1. cat: can't open '/etc/motd': No such file or directory",
  made: null,
});

export const CopyIn = verbStory('copy in', {
  title: 'docker cp, in',
  gesture: 'A file of the host comes in and drops into the writable layer.',
  sentence: '/note was copied from the host into left.',
  made: changed('left', '/note', 1),
});

export const CopyOut = verbStory('copy out', {
  title: 'docker cp, out',
  gesture: 'A copy leaves the container; nothing in it changes.',
  sentence: '/etc/motd was copied out of left to the host.',
  made: null,
});
