import { openDemo } from '../shell/shell.js';
import type { StorySource } from './load-story.js';
import type { Story } from './story.js';

/** Runs a script on an empty engine. */
export async function runScript(script: string, source: StorySource): Promise<Story> {
  const { images, baseUrl } = source;
  const offer = images === null ? undefined : (await import('./offered-images.js')).offerOf(images, baseUrl);
  const demo = openDemo({
    store: source.store,
    files: source.files ?? {},
    limits: { signal: source.signal },
    catalogue: offer?.find,
    offeredImages: offer?.names,
    readOutside: async (path) => (await import('./fetch-bytes.js')).fetchIfThere(path, baseUrl),
  });
  const error = await demo.run(script);
  if (error) {
    const scriptErrorModule = await import('./script-error.js');
    throw new scriptErrorModule.ScriptError(error);
  }
  const shell = { scriptSteps: demo.steps.length, complete: (text: string, cursor: number) => demo.complete(text, cursor) };
  return { initial: demo.initial, steps: demo.steps, scripted: true, runLine: (line) => demo.runLine(line), shell };
}
