import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renderDemo } from '../../src/cli/render-demo.js';

const silent = { out: () => undefined, error: () => undefined, isTerminal: false };

it('renders in the language of --lang, and refuses one there is no table of', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lang-'));
  const [demo, out] = [join(folder, 'demo.sh'), join(folder, 'out.svg')];
  writeFileSync(demo, 'docker run -d --name web alpine:3.24 sleep 99\n');
  await renderDemo([demo, '-o', out, '--still', '--lang', 'de-CH'], silent);
  expect(readFileSync(out, 'utf8')).toContain('beschreibbar');
  await expect(renderDemo([demo, '-o', out, '--lang', 'tlh'], silent)).rejects.toThrow('--lang is one of en, de, zh, ar');
});
