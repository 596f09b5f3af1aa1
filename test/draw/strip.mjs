// Film strips: twelve frames of a sample step in one PNG, to look at motion standing still.
//   node test/draw/strip.mjs [-o DIR] [--width 900] [--theme dark] run copy-up …     (all steps where none is named)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { createServer } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', short: 'o', default: 'strips' },
    width: { type: 'string', default: '900' },
    theme: { type: 'string', default: 'light' },
  },
});
const FRAMES = 12;
const COLUMNS = 3;

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const load = (path) => vite.ssrLoadModule(path);
const [{ SAMPLE_STEPS }, { sampleScenes }, { animateStep }, { sample }, { svgOf }] = await Promise.all(
  [
    '/test/scene/sample-steps.ts',
    '/test/scene/sample-scenes.ts',
    '/src/motion/animate-step.ts',
    '/src/motion/sample.ts',
    '/src/draw/svg-of.ts',
  ].map(load),
);

mkdirSync(values.output, { recursive: true });
for (const name of positionals.length > 0 ? positionals : Object.keys(SAMPLE_STEPS)) {
  const step = SAMPLE_STEPS[name]();
  const segment = animateStep(...sampleScenes(step, { width: Number(values.width) }), step.facts);
  const [width, height] = [segment.to.width + 24, Math.max(segment.from.height, segment.to.height) + 40];
  const frames = Array.from({ length: FRAMES }, (_, index) => {
    const timeMs = (segment.durationMs * index) / (FRAMES - 1);
    const pose = sample(segment, timeMs);
    const [x, y] = [(index % COLUMNS) * width + 12, Math.floor(index / COLUMNS) * height];
    const svg = svgOf(pose, { theme: values.theme, idPrefix: `frame-${index}` });
    return `<text x="${x}" y="${y + 20}" font-size="14" fill="gray">${name} ${Math.round(timeMs)} ms</text>${svg.replace('<svg ', `<svg x="${x}" y="${y + 28}" `)}`;
  });
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * COLUMNS} ${height * Math.ceil(FRAMES / COLUMNS)}">${frames.join('')}</svg>`;
  const png = new Resvg(sheet, { background: values.theme === 'dark' ? '#0f1521' : '#ffffff', fitTo: { mode: 'width', value: 2000 } })
    .render()
    .asPng();
  writeFileSync(join(values.output, `${name}.png`), png);
  console.log(`${name}: ${segment.durationMs} ms`);
}
await vite.close();
