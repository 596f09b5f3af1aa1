// Screenshots of what each draws, to be laid side by side.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Takes pictures into a folder, named after scene and contestant. */
export function lookInto(folder, { scene, contestant }) {
  mkdirSync(folder, { recursive: true });
  return (page, moment) =>
    page.screenshot({
      path: join(folder, `${scene}-${contestant.page}${(contestant.query ?? '').replace('?', '-')}-${moment}.png`),
      fullPage: true,
    });
}
