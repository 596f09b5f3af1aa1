import { describe, expect, it } from 'vitest';
import { openDemo } from '../../../src/shell/shell.js';
import { baseImages } from './base-images.js';
import { contextFiles, differences, readTranscripts } from './transcripts.js';

/** Lines of the recorded scripts that come out as on the engine: these numbers only rise. */
const AGREED = { overlay2: 404, containerd: 404 } as const;
/** Of these, exit statuses and containers may be off in this many lines at the most. */
const STATE_OFF = 0;

describe('the docker command beside a real engine', () => {
  for (const store of ['overlay2', 'containerd'] as const) {
    it(`agrees with the recorded lines of the ${store} store`, { timeout: 120_000 }, async () => {
      const catalogue = await baseImages();
      const files = contextFiles();
      const off: string[] = [];
      let lineCount = 0;
      let stateOff = 0;
      for (const { name, preloaded, steps } of readTranscripts(store)) {
        const demo = openDemo({ store, files, catalogue });
        const script = [...preloaded.map((image) => `docker pull -q ${image}`), ...steps.map(({ cmd }) => cmd)].join('\n\n');
        expect(await demo.run(script)).toBeNull();
        for (const [index, want] of steps.entries()) {
          lineCount++;
          const wrong = differences(want, demo.steps[preloaded.length + index]);
          if (wrong.length) off.push(`${name}:${index + 1} $ ${want.cmd}\n    ${wrong.join('\n    ')}`);
          if (wrong.some((what) => /^(exit|containers|missing)/.test(what))) stateOff++;
        }
      }
      const report = `${lineCount - off.length} of ${lineCount} lines agree\n${off.join('\n')}`;
      expect(lineCount - off.length, report).toBeGreaterThanOrEqual(AGREED[store]);
      expect(stateOff, report).toBeLessThanOrEqual(STATE_OFF);
    });
  }
});
