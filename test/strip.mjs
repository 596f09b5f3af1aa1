// Film strips: twelve frames of a step in one PNG, each with its time, to look at motion standing still. It shows what the page shows: a story
// runs through the shell and is laid out as a whole, by the same film.
//   npm run strip -- STORY.sh 3 5            steps 3 and 5 of a story (or of one of stories/scenarios, by its name); --steps 3-6 for a range, all that move where none is named
//   npm run strip -- run 'copy up' …         verbs (test/scene/verb-steps.ts) or sample steps by name; all verbs where nothing is named
//   options: -o DIR (strips), --width 900, --theme light|dark|both, --view all, --metaphor layers, --detail auto, --store containerd, --lang en
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Resvg } from '@resvg/resvg-js';
import { createServer } from 'vite';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', short: 'o', default: 'strips' },
    width: { type: 'string', default: '900' },
    theme: { type: 'string', default: 'light' },
    steps: { type: 'string' },
    view: { type: 'string', default: 'all' },
    metaphor: { type: 'string', default: 'layers' },
    detail: { type: 'string', default: 'auto' },
    store: { type: 'string', default: 'containerd' },
    lang: { type: 'string', default: 'en' },
  },
});
const FRAMES = 12;
const GROUND = { light: '#ffffff', dark: '#0d1420' };
const themes = values.theme === 'both' ? ['light', 'dark'] : [values.theme];
const { view, metaphor, detail } = values;

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const load = (path) => vite.ssrLoadModule(path);
const [{ Film }, { svgOf }, { SAMPLE_STEPS }, { VERBS, playVerb }, { openRun }, { wordsOf }] = await Promise.all(
  [
    '/src/player/film.ts',
    '/src/draw/svg-of.ts',
    '/test/scene/sample-steps.ts',
    '/test/scene/verb-steps.ts',
    '/src/cli/open-run.ts',
    '/src/cli/words-of.ts',
  ].map(load),
);
const words = await wordsOf(values.lang, metaphor);
const options = { width: Number(values.width), view, metaphor, detail, words, rightToLeft: values.lang === 'ar' };

/** Whole numbers of "3", "3-6" and "1,4-5". */
function numbersOf(text) {
  return text.split(',').flatMap((part) => {
    const [first, last = first] = part.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** Films to show, each with the names and numbers of its steps. */
async function* films() {
  const [name = '', ...numbers] = positionals;
  const told = `stories/scenarios/${name}.sh`;
  const story = name.endsWith('.sh') ? name : existsSync(told) ? told : undefined;
  if (story) {
    const { demo, problem } = await openRun({ path: story, store: values.store, images: [], files: undefined });
    if (problem) throw new Error(problem);
    const film = new Film(demo.initial, demo.steps, options, () => undefined);
    const asked = [...numbers, ...(values.steps ? [values.steps] : [])].flatMap(numbersOf);
    const wanted = asked.length > 0 ? asked : Array.from(demo.steps, (_, index) => index + 1);
    for (const step of wanted) {
      const { command = '', index = step } = demo.steps[step - 1] ?? {};
      yield { film, step, name: `${basename(story, '.sh')}-${String(index).padStart(2, '0')}`, says: command, skips: asked.length === 0 };
    }
    return;
  }
  for (const name of positionals.length > 0 ? positionals : Object.keys(VERBS)) {
    const sample = VERBS[name] ? await playVerb(name) : SAMPLE_STEPS[name]?.();
    if (!sample)
      throw new Error(`no verb or sample step ${name}; there are ${[...Object.keys(VERBS), ...Object.keys(SAMPLE_STEPS)].join(', ')}`);
    const told = { world: sample.after, facts: sample.facts, holdMs: 0, title: '', text: '', command: name };
    yield {
      film: new Film(sample.before, [told], options, () => undefined),
      step: 1,
      name: name.replaceAll(' ', '-'),
      says: name,
      skips: false,
    };
  }
}

const escaped = (text) => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);

mkdirSync(values.output, { recursive: true });
for await (const { film, step, name, says, skips } of films()) {
  const startMs = film.timeline.endsMs[step - 1];
  const motionMs = film.timeline.motionsMs[step];
  if (startMs === undefined || motionMs === undefined) throw new Error(`the story has ${film.stepCount} steps, not ${step}`);
  if (skips && motionMs === 0) continue;
  const poses = [];
  for (let index = 0; index < FRAMES; index++) {
    const timeMs = (motionMs * index) / (FRAMES - 1);
    // A hair within the step, which begins where the last one ends.
    const atMs = startMs + Math.max(0.001, timeMs);
    await film.whole(atMs, false);
    poses.push({ timeMs, pose: film.poseAt(atMs, false) });
  }
  const [width, height] = [poses[0].pose.width + 24, Math.max(...poses.map(({ pose }) => pose.height)) + 40];
  const columns = width < 400 ? 6 : width < 600 ? 4 : 3;
  for (const theme of themes) {
    const frames = poses.map(({ timeMs, pose }, index) => {
      const [x, y] = [(index % columns) * width + 12, Math.floor(index / columns) * height];
      const svg = svgOf(pose, { theme, metaphor, idPrefix: `frame-${index}` });
      const line = `${name} ${Math.round(timeMs)} ms${index === 0 ? `   ${says.split('\n')[0]}` : ''}`;
      return `<text x="${x}" y="${y + 20}" font-size="14" fill="gray" font-family="DejaVu Sans">${escaped(line)}</text>${svg.replace('<svg ', `<svg x="${x}" y="${y + 28}" `)}`;
    });
    const sheet = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * columns} ${height * Math.ceil(FRAMES / columns)}">${frames.join('')}</svg>`;
    const png = new Resvg(sheet, {
      background: GROUND[theme] ?? GROUND.light,
      fitTo: { mode: 'width', value: 2000 },
      font: {
        loadSystemFonts: true,
        defaultFontFamily: 'DejaVu Sans',
        sansSerifFamily: 'DejaVu Sans',
        monospaceFamily: 'DejaVu Sans Mono',
      },
    })
      .render()
      .asPng();
    const path = join(values.output, `${name}-${values.width}${theme === 'light' ? '' : `-${theme}`}.png`);
    writeFileSync(path, png);
    console.log(`${path}: ${Math.round(motionMs)} ms  ${says.split('\n')[0]}`);
  }
}
await vite.close();
