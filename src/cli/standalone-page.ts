import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from './page-request.js';
import { UsageError } from './usage-error.js';

/** Bytes of images and files that one page may carry. */
const MAX_CARRIED_BYTES = 32 * 1024 ** 2;
/** The elements with all they ever load in one module; made by the build. */
const ELEMENTS = new URL('../../dist/standalone.js', import.meta.url);

/** One page that plays a story from wherever it lies: script, elements, images and files are in it, and it asks for nothing else. */
export async function standalonePage(page: Page): Promise<string> {
  const carried = [...page.images, ...page.files.values()].reduce((sum, bytes) => sum + bytes.byteLength, 0);
  if (carried > MAX_CARRIED_BYTES)
    throw new UsageError(
      `a page carries ${MAX_CARRIED_BYTES / 1024 ** 2} MiB of images and files at most, not ${Math.ceil(carried / 1024 ** 2)}`,
    );
  const elements = await readFile(ELEMENTS, 'utf8').catch((error: unknown) => {
    throw new UsageError('dist/standalone.js is missing: build first', { cause: error });
  });
  const data = JSON.stringify({
    script: page.script,
    files: Object.fromEntries(Array.from(page.files, ([path, bytes]) => [path, base64(bytes)])),
    images: page.images.map(base64),
  });
  // At the end of the same module, so that the figure has it all before it first looks.
  const module = inScript(`${elements.replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n')}
const bytesOf = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
const carried = ${data};
const figure = document.querySelector('layer-diagram');
if (Object.keys(carried.files).length > 0)
  figure.files = Object.fromEntries(Object.entries(carried.files).map(([path, text]) => [path, bytesOf(text)]));
if (carried.images.length > 0) figure.images = carried.images.map(bytesOf);
figure.script = carried.script;
`);
  const styles = stylesOf(page);
  const policy = `default-src 'none'; script-src '${hashOf(module)}'; style-src '${hashOf(styles)}'; img-src data:`;
  const poster = page.step === null ? '' : ` poster="${page.step}"`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(page.title)}</title>
<style>${styles}</style>
</head>
<body>
<main>
<layer-diagram${page.lang === 'en' ? '' : ` lang="${escapeHtml(page.lang)}"`} controls terminal caption theme="${page.theme}"${page.metaphor === 'layers' ? '' : ` metaphor="${page.metaphor}"`} store="${page.store}"${poster}><pre>${escapeHtml(page.script)}</pre></layer-diagram>
</main>
<script type="module">${module}</script>
</body>
</html>
`;
}

function stylesOf({ theme, widthPx }: Page): string {
  const scheme = theme === 'auto' ? 'light dark' : theme;
  return `:root{color-scheme:${scheme};background:light-dark(#eef2f8,#080c13);color:light-dark(#17212f,#e9eff7);font-family:system-ui,sans-serif}body{margin:0}main{box-sizing:border-box;max-inline-size:${widthPx + 32}px;margin-inline:auto;padding:16px}layer-diagram{margin:0}pre{overflow-x:auto}`;
}

/** Code as it may stand between script tags: what would end them, or begin a comment, is written in another way that means the same. */
function inScript(code: string): string {
  return code.replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
