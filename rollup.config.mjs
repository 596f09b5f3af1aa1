import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { firstModules } from './test/first-modules.mjs';
import { functionsInOrder, statementsOf } from './test/function-order.mjs';
import { privateNames } from './test/private-names.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const external = [/^node:/, ...Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`))];

/**
 * What this build is made from, as a name: chunks of two builds never mix, however long a browser keeps some. One for all of them, since a name of
 * its own for each would be 0.7 kB of the first download.
 */
const buildName = () => {
  const hash = createHash('sha256');
  for (const file of readdirSync('src', { recursive: true, withFileTypes: true }))
    if (file.isFile()) hash.update(file.name).update(readFileSync(`${file.parentPath ?? file.path}/${file.name}`));
  return hash
    .update(readFileSync('rollup.config.mjs'))
    .update(readFileSync('test/packing-order.json'))
    .update(readFileSync('package-lock.json'))
    .digest('hex')
    .slice(0, 8);
};

const build = buildName();

/** Read anew each time, since what looks for a better one builds with it. */
const packingOrder = () => JSON.parse(readFileSync('test/packing-order.json', 'utf8'));

/** A warning is a mistake somewhere: better no build than a doubtful one. d3's own rings are known and harmless. */
const onwarn = (warning) => {
  if (warning.code === 'CIRCULAR_DEPENDENCY' && /node_modules/.test(warning.message)) return;
  if (warning.code === 'THIS_IS_UNDEFINED' && /node_modules/.test(warning.id ?? '')) return;
  throw new Error(`${warning.code ?? ''} ${warning.message}`);
};

/**
 * What the first picture of a plain script takes though it is imported when asked for: fetched as one file, since many small ones neither
 * pack well nor come quickly.
 */
export const firstPicture = ['script-tag', 'images/skeleton/alpine', 'images/skeleton/busybox-applets'].map((name) => `/dist/${name}.js`);

/** What stands beside a diagram: the elements alone, since what each shows is fetched when one is in the page. */
const companions = ['controls', 'files', 'legend', 'stack', 'terminal'].map((name) => `/dist/elements/layer-${name}.js`);

/** What a line takes that is more than a plain command: nearly always all of it. */
const bash = [
  'all-programs',
  'fetch-ahead',
  'find-unseen',
  'grammar/builtin-names',
  'grammar/host-bash',
  'grammar/prepare-command',
  'grammar/read-richer',
  'grammar/run-lists',
  'missing-program',
  'program-table',
  'run-script',
  'spawn-program',
  'tools/echo',
  'tools/options',
  'tools/sh',
].map((name) => `/dist/shell/${name}.js`);

/** What always comes together: in one file it packs better and comes sooner than in several. */
const together = {
  // What the engine may answer to everyday actions: asked for by any program but the plainest. Bash and options, which take bytes as text, come with it.
  thorough: ['model/thorough-handlers', 'shell/byte-text', 'shell/fetch-each-once'],
  // A snapshot is read with it, which needs no engine.
  digest: ['model/layer-digest'],
  engine: ['model/occasional-handlers', 'model/select/root-size'],
  // A container in the foreground, and what its end leads to.
  follow: ['shell/docker/container/run-attached', 'shell/end-of-main'],
  // Any command but run and exec, and how docker finds fault.
  docker: ['shell/docker/any-command', 'shell/docker/check-line', 'shell/docker/for-each-name'],
  options: ['shell/docker/container/fail-start', 'shell/docker/container/more-options'],
  // Bash's own commands, and the one that most scripts with any have.
  builtins: ['shell/grammar/builtin-cd', 'shell/grammar/builtin-table'],
  // Most tools that read operands come after a cat.
  reading: ['shell/tools/cat', 'shell/tools/lines-of', 'shell/tools/read-operand'],
  // Lists in columns.
  lists: ['shell/docker/format/duration', 'shell/docker/format/print-rows', 'shell/docker/format/size', 'shell/docker/format/time'],
  build: ['shell/build/build-image', 'shell/docker/image/build'],
};

/** Modules that are fetched together; what they import goes with them. */
const chunkOf = (id) => {
  if (firstPicture.some((path) => id.endsWith(path))) return 'first-picture';
  if (companions.some((path) => id.endsWith(path))) return 'companions';
  if (bash.some((path) => id.endsWith(path))) return 'bash';
  for (const [name, modules] of Object.entries(together)) if (modules.some((module) => id.endsWith(`/dist/${module}.js`))) return name;
  if (/\/d3-ease\/|\/dist\/motion\/motion\.js$/.test(id)) return 'motion';
  // What else of d3 a later chunk asks for, which would come along with what a first picture asks for.
  if (/\/node_modules\/(d3|internmap|delaunator)/.test(id)) return 'd3';
  return undefined;
};

/** Takes out of style sheets what only people read: no minifier looks into templates. Ours hold no strings in which space would count. */
const denseStyles = {
  name: 'dense-styles',
  transform: (code, id) =>
    /\/dist\/elements\//.test(id)
      ? {
          code: code.replace(/\bcss`[^`]*`/g, (sheet) =>
            sheet
              .replace(/\/\*[^]*?\*\//g, '')
              .replace(/\s+/g, ' ')
              .replace(/ ?([{};,>~!]) ?/g, '$1')
              .replace(/(?<=\d) \/ (?=\d)/g, '/')
              .replace(/: |(?<=`) /g, (space) => space.trim())
              .replace(/\b0(?=\.\d)/g, '')
              .replace(/;}/g, '}'),
          ),
          map: null,
        }
      : null,
};

/** Names what is private to a class alike in all classes. */
const alikePrivateNames = {
  name: 'alike-private-names',
  transform(code, id) {
    return /\/dist\//.test(id) && /#[a-z]/i.test(code) ? { code: privateNames(code, this.parse(code)), map: null } : null;
  },
};

/** Lets the one file be loaded where there is no page, as on a server: elements are made of nothing there. */
const withoutPage = {
  name: 'without-page',
  transform: (code, id) =>
    /@lit\/reactive-element\/reactive-element\.js$/.test(id)
      ? { code: code.replace('extends HTMLElement', 'extends(globalThis.HTMLElement??class{})'), map: null }
      : null,
};

/** Presets of colours: style sheets that a page includes as they are. */
const themes = {
  name: 'themes',
  generateBundle() {
    for (const name of readdirSync('src/themes'))
      this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: readFileSync(`src/themes/${name}`, 'utf8') });
  },
};

/** Puts the modules of the first chunk into the order in which they pack best, as far as one is noted of them (see test/pack.mjs). */
const inPackingOrder = {
  name: 'in-packing-order',
  transform(code, id) {
    if (!id.endsWith('/dist/script-tag.js')) return null;
    const modules = firstModules(firstPicture.map((name) => `.${name}`));
    const order = packingOrder().modules.map((path) => resolve('dist', path));
    const imports = order.filter((file) => modules.has(file) && file !== id).map((file) => `import '${file}';`);
    return { code: imports.join('') + code, map: null };
  },
};

/** What the packages in the chunks ask to be told of them, in a file beside: in each chunk it would be fetched before the first picture. */
const licenses = {
  name: 'licenses',
  generateBundle() {
    const folders = Array.from(this.getModuleIds(), (id) => /^[^\0]*\/node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(id)?.[0]);
    const texts = [...new Set(folders)].filter(Boolean).map((folder) => {
      const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
      if (!file) throw new Error(`${folder} says nothing of its license.`);
      return `${folder.replace(/^.*node_modules\//, '')}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'layer-diagram.licenses.txt', source: texts.join('\n\n') });
  },
};

/** Names of chunks: their initials, since each is spelt in the code that asks for it. */
const initialsOf = ({ name }) =>
  Array.from(name.replace(/\.js$/, '').matchAll(/[a-z]+/gi), ([[initial]]) => initial.toLowerCase()).join('');

/** What makes code small: more passes save bytes of a download, and take as long again each. */
const small = (passes) => ({ ecma: 2022, module: true, compress: { passes } });

/** The same for chunks, whose licenses lie beside them. */
const smallChunk = { ...small(3), format: { comments: false } };

/**
 * The same for the first chunk, of this code. What others take of it goes in it, too, by the short name it is exported under: some two hundred
 * `Tr as $` would be 0.7 kB of the first download.
 */
export const smallEntry = (code) => {
  const [, exported = ''] = /^export \{([^}]*)\};?\s*$/m.exec(code) ?? [];
  const props = Object.fromEntries(Array.from(exported.matchAll(/([\w$]+) as ([\w$]+)/g), ([, local, name]) => [`$${local}`, name]));
  // No function in it, of ours or of Lit's, is asked for its length, or called with `new` where it is no class.
  const compress = { ...smallChunk.compress, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true };
  return { ...smallChunk, compress, nameCache: { vars: { props } } };
};

/** What names were before they were made short. */
export const originalNames = ({ nameCache }) =>
  new Map(Object.entries(nameCache.vars.props).map(([name, short]) => [short, name.slice(1)]));

const otherChunks = terser(smallChunk);
let originals = new Map();

/** Makes chunks that import from one another small. */
const smallChunks = {
  ...otherChunks,
  async renderChunk(code, chunk, ...rest) {
    if (!chunk.isEntry) return otherChunks.renderChunk.call(this, code, chunk, ...rest);
    const options = smallEntry(code);
    const small = await terser(options).renderChunk.call(this, code, chunk, ...rest);
    originals = originalNames(options);
    return small;
  },
};

/** Puts the functions of the first chunk, once it is small, into the order in which they pack best, as far as one is noted of them. */
const functionsInPackingOrder = {
  name: 'functions-in-packing-order',
  renderChunk(code, chunk) {
    if (!chunk.isEntry) return null;
    const ordered = functionsInOrder(code, statementsOf(this.parse(code), originals), packingOrder().functions);
    return { code: ordered.toString(), map: ordered.generateMap({ hires: 'boundary' }) };
  },
};

/** What a browser takes of the packages. */
const forBrowsers = [
  nodeResolve({ browser: true, exportConditions: ['production'] }),
  commonjs(),
  denseStyles,
  alikePrivateNames,
  withoutPage,
];

export default [
  {
    input: [
      'src/index.ts',
      'src/script-tag.ts',
      'src/elements/elements.ts',
      'src/elements/slides/reveal.ts',
      'src/model/model.ts',
      'src/shell/shell.ts',
      'src/images/images.ts',
      'src/render.ts',
      'src/cli/main.ts',
    ],
    external,
    onwarn,
    // Modules as they are written: whoever bundles them shakes the tree.
    treeshake: false,
    output: { dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true },
    plugins: [
      json({ preferConst: true, compact: true, namedExports: false }),
      typescript({ tsconfig: './tsconfig.json', noEmitOnError: true }),
      themes,
    ],
  },
  {
    // The one file for a script tag, with what a first picture does not need in chunks beside it; made from the modules above.
    input: { 'layer-diagram': 'dist/script-tag.js' },
    onwarn,
    output: {
      dir: 'dist',
      format: 'es',
      chunkFileNames: (chunk) => `chunks/${build}/${initialsOf(chunk)}.js`,
      manualChunks: chunkOf,
      sourcemap: true,
    },
    plugins: [inPackingOrder, ...forBrowsers, licenses, smallChunks, functionsInPackingOrder],
  },
  {
    // The same in one piece, with all that it would fetch: what `render -o demo.html` puts into the page it writes.
    input: 'dist/index.js',
    onwarn,
    output: { file: 'dist/standalone.js', format: 'es', inlineDynamicImports: true },
    plugins: [...forBrowsers, terser(small(1))],
  },
];
