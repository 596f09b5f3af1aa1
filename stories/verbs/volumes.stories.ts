import type { Meta } from '@storybook/web-components-vite';

import { args, argTypes, type DiagramArgs } from '../diagram-story.js';
import { gone, exists, volume } from './made.js';
import { renderVerb, verbStory } from './verb-story.js';

const meta: Meta<DiagramArgs> = { title: 'Verbs/Volumes', component: 'layer-diagram', args, argTypes, render: renderVerb };
export default meta;

export const CreateVolume = verbStory('create volume', {
  title: 'docker volume create',
  gesture: 'A volume appears beside the containers: a place for files, no layer of any stack.',
  sentence: 'Volume data created.',
  made: volume('data'),
});

export const Mount = verbStory('mount', {
  title: 'docker run -v',
  gesture: 'The container is tied to the volume, which stands outside of its stack.',
  sentence: "left created: the image's layers, borrowed, and an empty writable layer on top. left started.",
  made: exists('left'),
});

export const WriteToAVolume = verbStory('write to a volume', {
  title: 'Write into a volume',
  gesture: 'The file passes the writable layer by and lands in the volume.',
  sentence: '/data/note was written into a volume of left.',
  made: null,
});

export const ReadFromAVolume = verbStory('read from a volume', {
  title: 'Read from a volume',
  gesture: 'The probe leaves the stack and finds the file in the volume.',
  sentence: '/data/note was read in left, from a volume.',
  made: null,
});

export const OutlivedByAVolume = verbStory('outlived by a volume', {
  title: 'docker rm beside a volume',
  gesture: 'The container goes with its layer; the volume and its files stay.',
  sentence: 'left removed, and the writable layer with all it held.',
  made: gone(exists('left')),
});

export const RemoveVolume = verbStory('remove volume', {
  title: 'docker volume rm',
  gesture: 'The volume goes, and what it held.',
  sentence: 'Volume data deleted.',
  made: gone(volume('data')),
});
