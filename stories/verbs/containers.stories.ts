import type { Meta } from '@storybook/web-components-vite';

import { args, argTypes, type DiagramArgs } from '../diagram-story.js';
import { gone, exists, status } from './made.js';
import { renderVerb, verbStory } from './verb-story.js';

const meta: Meta<DiagramArgs> = { title: 'Verbs/Containers', component: 'layer-diagram', args, argTypes, render: renderVerb };
export default meta;

export const Create = verbStory('create', {
  title: 'docker create',
  gesture: 'The stack’s pale double slides out of the image and an empty warm slab settles on top. No process yet.',
  sentence: "left created: the image's layers, borrowed, and an empty writable layer on top.",
  made: exists('left'),
});

export const Run = verbStory('run', {
  title: 'docker run',
  gesture: 'The pale double slides out, the warm slab settles on top, and a process begins to pulse.',
  sentence: "right created: the image's layers, borrowed, and an empty writable layer on top. right started.",
  made: exists('right'),
});

export const Start = verbStory('start', {
  title: 'docker start',
  gesture: 'The warm slab wakes: the process runs again, on the files that stayed.',
  sentence: 'left started.',
  made: status('left', 'running'),
});

export const Stop = verbStory('stop', {
  title: 'docker stop',
  gesture: 'The pulse ends and the warm slab dims. Its files stay: the layer outlives the process.',
  sentence: 'left exited; the writable layer stays.',
  made: status('left', 'exited'),
});

export const Pause = verbStory('pause', {
  title: 'docker pause',
  gesture: 'The warm slab freezes with its process.',
  sentence: 'left paused.',
  made: status('left', 'paused'),
});

export const Unpause = verbStory('unpause', {
  title: 'docker unpause',
  gesture: 'The frozen slab goes on where it stood.',
  sentence: 'left goes on.',
  made: status('left', 'running'),
});

export const Kill = verbStory('kill', {
  title: 'docker kill',
  gesture: 'The process ends at once; the warm slab dims, and its files stay.',
  sentence: 'left exited; the writable layer stays.',
  made: status('left', 'exited'),
});

export const Restart = verbStory('restart', {
  title: 'docker restart',
  gesture: 'The warm slab dims and wakes: another process on the same files.',
  sentence: 'left runs again, on the same writable layer.',
  made: null,
});

export const Rename = verbStory('rename', {
  title: 'docker rename',
  gesture: 'The name on the stack changes, nothing else.',
  sentence: 'left is called middle now.',
  made: exists('middle'),
});

export const Exec = verbStory('exec', {
  title: 'docker exec',
  gesture: 'One more process runs in the container for a moment.',
  sentence: '',
  made: null,
});

export const Logs = verbStory('logs', {
  title: 'docker logs',
  gesture: 'Lines rise from the container to the terminal.',
  sentence: "3 lines of left's log were read.",
  made: null,
});

export const Rm = verbStory('rm', {
  title: 'docker rm',
  gesture: 'The warm slab burns away with what it held; the pale stack goes back into the image, which has not moved.',
  sentence: 'left removed, and the writable layer with all it held.',
  made: gone(exists('left')),
});

export const RunAndGone = verbStory('run and gone', {
  title: 'docker run --rm',
  gesture: 'A container comes, does its one thing and goes, its own layer with it.',
  sentence:
    "bold_faraday created: the image's layers, borrowed, and an empty writable layer on top. bold_faraday started. /etc/motd was read in bold_faraday, from a layer of the image. bold_faraday removed, and the writable layer with all it held.",
  made: null,
});

export const PruneContainers = verbStory('prune containers', {
  title: 'docker container prune',
  gesture: 'Stopped containers go together, each with its own layer; images stay.',
  sentence: 'Gone, since nothing used them: containers right, left; 8.2 kB came free.',
  made: gone(exists('left')),
});

export const Fifty = verbStory('fifty', {
  title: 'Fifty at once',
  gesture: 'One gesture fifty times, staggered: fifty thin writable layers on one set of read-only layers.',
  sentence: "50 containers created: the image's layers, borrowed, and an empty writable layer on top of each. 50 containers started.",
  made: ({ Containers }) => Containers.length === 50,
});
