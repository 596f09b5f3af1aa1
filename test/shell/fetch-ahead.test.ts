import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { fetchAhead } from '../../src/shell/fetch-ahead.js';

const asked = new Set<string>();
const modules = ['tools/cat', 'tools/grep', 'docker/container/list', 'docker/container/run-attached'];

/** Has these come only when all of them are asked for: one after the other, none ever would. */
function holdUntilAllAreAsked(paths: readonly string[]): void {
  let release = (): void => undefined;
  const all = new Promise<void>((resolve) => (release = resolve));
  for (const path of paths)
    vi.doMock(`../../src/shell/${path}.js`, async (importOriginal) => {
      asked.add(path);
      if (paths.every((one) => asked.has(one))) release();
      await all;
      return importOriginal();
    });
}

async function ahead(...commands: string[]): Promise<void> {
  const fetchAheadModule: { fetchAhead: typeof fetchAhead } = await import('../../src/shell/fetch-ahead.js');
  await fetchAheadModule.fetchAhead(commands.map((command) => ({ title: '', text: '', line: 1, command, words: null, statements: [] })));
}

beforeEach(() => {
  asked.clear();
  vi.resetModules();
  for (const path of modules) vi.doUnmock(`../../src/shell/${path}.js`);
});

describe('fetching ahead', () => {
  it('asks for what all lines name before any of it has come', async () => {
    holdUntilAllAreAsked(modules);
    await ahead('docker run --rm alpine true', 'docker ps -a && grep root /etc/passwd', 'docker exec -i web cat /etc/motd');
    expect([...asked].sort()).toEqual([...modules].sort());
  });

  it('takes no text of a here-document for a command', async () => {
    holdUntilAllAreAsked(['tools/cat']);
    await ahead('cat > notes <<END\ngrep root /etc/passwd\nEND');
    expect([...asked]).toEqual(['tools/cat']);
  });

  it('goes on where something fails to come', async () => {
    vi.doMock('../../src/shell/tools/grep.js', () => {
      throw new Error('offline');
    });
    await expect(ahead('grep root /etc/passwd')).resolves.toBeUndefined();
  });
});
