// The contestants' pages, each bundled as its makers tell users to: minified, for production.
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = fileURLToPath(new URL('pages', import.meta.url));

/** Bundles one script a contestant into a new folder and gives that folder. */
export async function buildPages(names) {
  const outDir = mkdtempSync(join(tmpdir(), 'layer-diagram-bench-'));
  await build({
    configFile: false,
    root: pages,
    logLevel: 'error',
    base: '/pages/',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 10_000,
      rollupOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(pages, `${name}.mjs`)])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const missing = names.filter((name) => !readdirSync(outDir).includes(`${name}.js`));
  if (missing.length > 0) throw new Error(`No page was built for ${missing.join(', ')}.`);
  return outDir;
}
