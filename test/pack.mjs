// Looks for the order in which the modules of the first chunk pack best, and notes it for the build: alike code packs well side by side. The longer, the
// better: `npm run build && node test/pack.mjs 300` takes five minutes. Without it the next build is right, too, but larger.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { firstModules } from './first-modules.mjs';

// The minifier that the build uses.
const { minify } = createRequire(fileURLToPath(import.meta.resolve('@rollup/plugin-terser')))('terser');
const noted = 'test/packing-order.json';
const seconds = Number(process.argv[2] ?? 60);

const { firstPicture } = await import('../rollup.config.mjs');
const modules = firstModules(firstPicture.map((name) => `.${name}`));
const code = new Map();
for (const file of modules.keys()) {
  const { code: text = '' } = await minify(readFileSync(file, 'utf8'), { ecma: 2022, module: true, format: { comments: false } });
  code.set(file, text.replace(/\b(import|export)\b[^;(]*(;|$)/g, ''));
}
const sizeOf = (order) => gzipSync(order.map((file) => code.get(file)).join(''), { level: 9 }).length;

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

// The same numbers in each run.
let state = 7;
const random = (below) => {
  state = (state * 1103515245 + 12345) & 0x7fffffff;
  return Math.floor((state / 0x80000000) * below);
};

const before = existsSync(noted)
  ? JSON.parse(readFileSync(noted, 'utf8')).map((path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url)))
  : [];
let best = sorted([...before.filter((file) => modules.has(file)), ...modules.keys()]);
let bestSize = sizeOf(best);
console.log(`${best.length} modules, ${bestSize} bytes`);
for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
  const order = [...best];
  const moved = order.splice(random(order.length), 1 + random(1 + random(12)));
  order.splice(random(order.length + 1), 0, ...moved);
  if (!isSorted(order)) continue;
  const size = sizeOf(order);
  if (size > bestSize) continue;
  best = order;
  bestSize = size;
}
console.log(`now ${bestSize} bytes`);
writeFileSync(
  noted,
  `${JSON.stringify(
    best.map((file) => relative('dist', file)),
    null,
    2,
  )}\n`,
);
