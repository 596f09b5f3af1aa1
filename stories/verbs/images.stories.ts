import type { Meta } from '@storybook/web-components-vite';

import { args, argTypes, type DiagramArgs } from '../diagram-story.js';
import { gone, shelved, tagged } from './made.js';
import { renderVerb, verbStory } from './verb-story.js';

const meta: Meta<DiagramArgs> = { title: 'Verbs/Images', component: 'layer-diagram', args, argTypes, render: renderVerb };
export default meta;

export const Build = verbStory('build', {
  title: 'docker build',
  gesture: 'Instructions light up one by one; each that changes files drops its slab on the stack, and a padlock closes on it.',
  sentence: '2 layers built. Image shop:v1 is on disk, read-only.',
  made: tagged('shop:v1'),
});

export const BuildCached = verbStory('build cached', {
  title: 'docker build, partly cached',
  gesture: 'What the cache has only glows; the one layer whose source changed is dropped anew, beside the old one.',
  sentence: '1 layer built, 1 taken from the cache. Image shop:v2 is on disk, read-only.',
  made: tagged('shop:v2'),
});

export const BuildAgain = verbStory('build again', {
  title: 'docker build, all cached',
  gesture: 'Every slab glows and none drops: nothing changed, so nothing is built.',
  sentence:
    'Nothing had to be built: both layers were in the cache. Image shop:v1 is on disk, read-only. The image that was called shop:v1 before is deleted.',
  made: null,
});

export const Tag = verbStory('tag', {
  title: 'docker tag',
  gesture: 'One more label slides on the stack. Nothing is copied.',
  sentence: 'shop:latest is one more label on an image that is there already; nothing is copied.',
  made: tagged('shop:latest'),
});

export const Retag = verbStory('retag', {
  title: 'docker tag, moved',
  gesture: 'A label that was on one stack slides to another: a name points at one image only.',
  sentence: 'The label best:latest is on another image now; nothing is copied.',
  made: ({ Images }) => Images.some(({ RepoTags }) => RepoTags.includes('best:latest') && RepoTags.includes('alpine:3.24')),
});

export const Untag = verbStory('untag', {
  title: 'docker rmi, one of two names',
  gesture: 'A label slides off; the stack keeps its other name and all its layers.',
  sentence: 'The label mine:latest is gone.',
  made: gone(tagged('mine:latest')),
});

export const Dangling = verbStory('dangling', {
  title: 'docker tag, the last name taken',
  gesture: 'What loses its last label turns pale: it is dangling, still on disk.',
  sentence: 'The label shop:v1 is on another image now; nothing is copied.',
  made: ({ Images }) => Images.some(({ RepoTags }) => RepoTags.length === 0),
});

export const Rmi = verbStory('rmi', {
  title: 'docker rmi',
  gesture: 'The label slides off and the layers that no other image stands on go; shared ones stay.',
  sentence: 'The label shop:v1 is gone. 1 image deleted.',
  made: gone(tagged('shop:v1')),
});

export const Pull = verbStory('pull', {
  title: 'docker pull',
  gesture: 'Layers travel one after another from the registry to the disk.',
  sentence: '4 layers pulled. Image node:22-alpine is on disk, read-only.',
  made: tagged('node:22-alpine'),
});

export const PullAgain = verbStory('pull again', {
  title: 'docker pull, again',
  gesture: 'Everything is there already: the slabs glow, and nothing travels.',
  sentence: 'Nothing had to be pulled: all 4 layers were there already. Image node:22-alpine stays as it was.',
  made: null,
});

export const PullWhatIsMissing = verbStory('pull what is missing', {
  title: 'docker pull, what is missing',
  gesture: 'Only the layers that the disk lacks travel; those present glow.',
  sentence: '2 layers pulled, 1 there already. Image registry.example.com/shop:v1 is on disk, read-only.',
  made: ({ Images }) => Images.some(({ RepoTags }) => RepoTags.includes('registry.example.com/shop:v1')),
});

export const Push = verbStory('push', {
  title: 'docker push',
  gesture: 'Layers travel from the disk to the registry; the image on disk stays as it is.',
  sentence: '3 layers pushed.',
  made: shelved('v1'),
});

export const PushWhatIsMissing = verbStory('push what is missing', {
  title: 'docker push, what is missing',
  gesture: 'The registry has the lower layers: only the new one travels.',
  sentence: '1 layer pushed, 2 there already.',
  made: shelved('v2'),
});

export const Save = verbStory('save', {
  title: 'docker save',
  gesture: 'The layers light up, and a double of each goes to the host; they stay on disk.',
  sentence: 'shop:v1 saved to an archive, with every layer.',
  made: null,
});

export const Commit = verbStory('commit', {
  title: 'docker commit',
  gesture: 'The warm slab cools and locks: a read-only layer of a new image.',
  sentence: 'Image greeting:latest is on disk, read-only. The writable layer of left became a read-only layer of a new image.',
  made: tagged('greeting:latest'),
});

export const PruneImages = verbStory('prune images', {
  title: 'docker image prune',
  gesture: 'Images that no container uses go, and the layers that only they stood on.',
  sentence: 'Gone, since nothing used them: images alpine:3.24, shop:v1, node:22-alpine; 57 MB came free.',
  made: gone(tagged('shop:v1')),
});
