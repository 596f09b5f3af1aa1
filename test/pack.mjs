// Looks for the order in which the modules of the first chunk pack best, then for that of its functions, and notes both for the build: alike code packs
// well side by side. The longer, the better: `npm run build && node test/pack.mjs 300` takes five minutes. Without it the next build is right, too, but
// larger.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';

import config, { firstPicture, originalNames, smallEntry } from '../rollup.config.mjs';
import { firstModules } from './first-modules.mjs';
import { functionsInOrder, statementsOf } from './function-order.mjs';

// The minifier that the build uses.
const { minify } = createRequire(fileURLToPath(import.meta.resolve('@rollup/plugin-terser')))('terser');
const noted = 'test/packing-order.json';
const seconds = Number(process.argv[2] ?? 60);
const gzipBytes = (texts) => gzipSync(texts.join(''), { level: 9 }).length;

// The same numbers in each run.
let state = 7;
const random = (below) => {
  state = (state * 1103515245 + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * below);
};

/** The best order that is allowed, as far as one is found in a share of the time. */
const search = (what, share, start, sizeOf, isAllowed) => {
  let best = start;
  let bestSize = sizeOf(best);
  console.log(`${best.length} ${what}, ${bestSize} bytes`);
  for (const end = Date.now() + share * seconds * 1000; Date.now() < end;) {
    const order = [...best];
    const moved = order.splice(random(order.length), 1 + random(1 + random(12)));
    order.splice(random(order.length + 1), 0, ...moved);
    if (!isAllowed(order)) continue;
    const size = sizeOf(order);
    if (size > bestSize) continue;
    best = order;
    bestSize = size;
  }
  console.log(`now ${bestSize} bytes`);
  return best;
};
const note = (order) => writeFileSync(noted, `${JSON.stringify(order, null, 2)}\n`);

const before = JSON.parse(readFileSync(noted, 'utf8'));
const modules = firstModules(firstPicture.map((name) => `.${name}`));
const code = new Map();
for (const file of modules.keys()) {
  const { code: text = '' } = await minify(readFileSync(file, 'utf8'), { ecma: 2022, module: true, format: { comments: false } });
  code.set(file, text.replace(/\b(import|export)\b[^;(]*(;|$)/g, ''));
}
/** Each module after what it imports, else as listed. */
const sorted = (listed) => {
  const order = new Set();
  const add = (file) => {
    if (order.has(file)) return;
    for (const imported of modules.get(file)) add(imported);
    order.add(file);
  };
  listed.forEach(add);
  return [...order];
};
const isSorted = (order) => {
  const places = new Map(order.map((file, place) => [file, place]));
  return order.every((file, place) => modules.get(file).every((imported) => places.get(imported) < place));
};
const listed = before.modules.map((path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url))).filter((file) => modules.has(file));
const best = search(
  'modules',
  0.2,
  sorted([...listed, ...modules.keys()]),
  (order) => gzipBytes(order.map((file) => code.get(file))),
  isSorted,
);
const found = { modules: best.map((file) => relative('dist', file)), functions: before.functions };
note(found);

// What the build makes of it, its functions in the order noted so far.
const [, inChunks] = config;
const bundle = await rollup({ ...inChunks, plugins: inChunks.plugins.slice(0, -2) });
const { output } = await bundle.generate(inChunks.output);
const entry = output.find(({ isEntry }) => isEntry);
const options = smallEntry(entry.code);
const { code: small } = await minify(entry.code, options);
const originals = originalNames(options);
const ordered = functionsInOrder(small, statementsOf(parseAst(small), originals), before.functions)
  .toString()
  .trim();
const statements = statementsOf(parseAst(ordered), originals).map((statement) => ({
  ...statement,
  text: ordered.slice(statement.start, statement.end),
}));
const others = statements.filter(({ isFunction }) => !isFunction);
const keepsOthers = (order) => {
  let next = 0;
  return order.every((statement) => statement.isFunction || statement === others[next++]);
};
const functions = search('statements', 0.8, statements, (order) => gzipBytes(order.map(({ text }) => text)), keepsOthers);
note({ ...found, functions: functions.map(({ name }) => name).filter((name) => name !== '') });
