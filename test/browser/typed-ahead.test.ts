import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, until } from './fixture.js';
import { openTerminal } from './open-terminal.js';

afterEach(clearPage);

const pull = 'docker pull alpine:3.24';

describe('lines typed faster than they are read', () => {
  const commands = (diagram: LayerDiagram): string[] => diagram.steps.map(({ command }) => command);
  const type = (area: HTMLTextAreaElement, text: string): void => {
    area.value += text;
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const enter = (area: HTMLTextAreaElement): void => {
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  };

  it('all run, in order', async () => {
    const { diagram, area } = await openTerminal('', pull);
    for (const line of ['echo a > f', 'cat f']) {
      type(area, line);
      enter(area);
    }
    type(area, 'rm f');
    await until(() => expect(commands(diagram).slice(1)).toEqual(['echo a > f', 'cat f']));
    expect(area.value).toBe('rm f');
  });

  it('stay one command where the first goes on', async () => {
    const { diagram, area } = await openTerminal();
    type(area, 'for i in 1 2; do');
    enter(area);
    type(area, 'echo $i');
    await until(() => expect(area.value).toBe('for i in 1 2; do\necho $i'));
    type(area, '; \\');
    enter(area);
    type(area, 'done');
    enter(area);
    await until(() => expect(diagram.steps[4]).toMatchObject({ stdout: '1\n2\n', exitCode: 0 }));
  });

  it('are forgotten by Ctrl+C', async () => {
    const { diagram, area } = await openTerminal('', pull);
    type(area, 'echo gone');
    enter(area);
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'c', ctrlKey: true, bubbles: true, cancelable: true }));
    type(area, 'echo kept');
    enter(area);
    await until(() => expect(commands(diagram).slice(1)).toEqual(['echo kept']));
  });
});
