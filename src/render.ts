/** Pictures as text, in Node and the browser alike: stills of a world, and stories that move. */
export * from './draw/render.js';
export { renderStory, type RenderedStory, type RenderStoryOptions } from './player/render-story.js';
