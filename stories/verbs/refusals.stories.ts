import type { Meta } from '@storybook/web-components-vite';

import { args, argTypes, type DiagramArgs } from '../diagram-story.js';
import { renderVerb, verbStory } from './verb-story.js';

const meta: Meta<DiagramArgs> = { title: 'Verbs/Refusals', component: 'layer-diagram', args, argTypes, render: renderVerb };
export default meta;

export const RefusedImage = verbStory('refused image', {
  title: 'docker rmi, in use',
  gesture: 'The padlock shakes; the pins from the containers to the image light up.',
  sentence:
    'Refused: conflict: unable to delete alpine:3.24 (must be forced) - container 4b2de9c5ccf6 is using its referenced image d56c381f961d.',
  made: null,
});

export const RefusedName = verbStory('refused name', {
  title: 'docker run, name in use',
  gesture: 'The name’s holder lights up; no container comes.',
  sentence:
    'Refused: Conflict. The container name "/left" is already in use by container "4b2de9c5ccf65404e5a1796c9746e56fd0c799d935df66b9bfe0697dd7933112". You have to remove (or rename) that container to be able to reuse that name.',
  made: null,
});

export const RefusedRunning = verbStory('refused running', {
  title: 'docker rm, running',
  gesture: 'The padlock shakes and the running process that forbids it lights up; the container stays.',
  sentence: 'Refused: cannot remove container "/left": container is running: stop the container before removing or force remove.',
  made: null,
});

export const RefusedVolume = verbStory('refused volume', {
  title: 'docker volume rm, in use',
  gesture: 'The tie from the container to the volume lights up.',
  sentence: 'Refused: remove data: volume is in use - [4b2de9c5ccf65404e5a1796c9746e56fd0c799d935df66b9bfe0697dd7933112].',
  made: null,
});

export const RefusedWrite = verbStory('refused write', {
  title: 'Write in a read-only container',
  gesture: 'The lock over the stack shakes: nothing can be written.',
  sentence: "Exit status 1. rm: can't remove '/etc/motd': Read-only file system",
  made: null,
});

export const MissingImage = verbStory('missing image', {
  title: 'docker run, no such image',
  gesture: 'A name in a broken outline comes up among the images, shakes its head and goes.',
  sentence: "Refused: pull access denied for nosuch, repository does not exist or may require 'docker login'.",
  made: null,
});

export const MissingContainer = verbStory('missing container', {
  title: 'docker stop, no such container',
  gesture: 'A name in a broken outline comes up among the containers, shakes its head and goes.',
  sentence: 'Refused: No such container: nobody.',
  made: null,
});

export const MissingVolume = verbStory('missing volume', {
  title: 'docker volume rm, no such volume',
  gesture: 'A name in a broken outline comes up among the volumes, shakes its head and goes.',
  sentence: 'Refused: get nothing: no such volume.',
  made: null,
});
