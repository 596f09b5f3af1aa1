// The pages' server: our own built files, the contestants' bundles, and the scenes as JSON.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

import { paintOf } from '../../dist/draw/palette.js';
import { rulesOf } from '../../dist/draw/rules.js';
import { margin } from './scene-data.mjs';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const types = { '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

const paint = paintOf('light');
/** The same colours and type for all; the hand-written picture stands where ours does. */
const styles = `body{margin:0;color-scheme:light}layer-diagram{margin:0}.hand{display:block;margin:${margin.y}px ${margin.x}px}${rulesOf(paint)}
.wfill.framed{stroke:${paint('warm-line')}}.rfill.framed{stroke:${paint('rest-line')}}`;

const pageOf = (name) => `<!doctype html><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,"><style>${styles}</style>
${name === 'layer-diagram' ? '<script type="module" src="/dist/layer-diagram.js"></script>' : ''}<script type="module" src="/pages/${name}.js"></script>`;

/** Serves a folder of bundles; `scenes` gives the JSON of a scene by its name. */
export async function servePages(folder, scenes) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://bench');
    const [, kind, ...rest] = pathname.split('/');
    const send = (type, body) =>
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
    if (kind === 'contestant') return send('text/html', pageOf(rest[0]));
    if (kind === 'scene') return send('application/json', scenes(rest[0]));
    const file = normalize(rest.join('/'));
    try {
      return send(types[extname(file)] ?? 'application/octet-stream', readFileSync(join(kind === 'dist' ? dist : folder, file)));
    } catch (error) {
      return response.writeHead(404).end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}
