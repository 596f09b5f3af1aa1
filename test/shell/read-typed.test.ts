import { describe, expect, it } from 'vitest';
import { readTyped } from '../../src/shell/read-typed.js';

describe('what is typed at a prompt', () => {
  it.each<[text: string, lines: string[]]>([
    ['docker ps', ['docker ps']],
    ['docker ps\ndocker images\n', ['docker ps', 'docker images']],
    ['$ docker ps\n\n$ ls', ['docker ps', 'ls']],
    ['docker run -d \\\n  --name a alpine\nls', ['docker run -d \\\n  --name a alpine', 'ls']],
    ['for i in 1 2; do\n  echo $i\ndone\nls', ['for i in 1 2; do\n  echo $i\ndone', 'ls']],
    ['cat > a <<EOF\nx\n\ny\nEOF\nls', ['cat > a <<EOF\nx\n\ny\nEOF', 'ls']],
    ['# Title\n# and text\ndocker ps', ['# Title\n# and text\ndocker ps']],
    ['ls | | wc', ['ls | | wc']],
    ['echo )', ['echo )']],
    ['cat >', ['cat >']],
    ['', []],
  ])('%j is one line to run for each command', async (text, lines) => {
    expect(await readTyped(text)).toEqual(lines);
  });

  it.each([
    "echo 'open",
    'echo "open',
    'for i in 1 2; do',
    'if true; then echo a',
    'docker run \\',
    'ls |',
    'true &&',
    'cat <<EOF\nx',
    'echo $(ls',
  ])('%j goes on', async (text) => {
    expect(await readTyped(text)).toBe(null);
  });
});
