import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, until } from './fixture.js';
import { openTerminal } from './open-terminal.js';

afterEach(clearPage);

const pull = 'docker pull alpine:3.24';

const commands = (diagram: LayerDiagram): string[] => diagram.steps.map(({ command }) => command);
const type = (area: HTMLTextAreaElement, text: string): void => {
  area.value += text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const enter = (area: HTMLTextAreaElement): void => {
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
};

describe('lines typed faster than they are read', () => {
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

describe('Tab pressed before what completes has come', () => {
  /** Completions come when the returned function is called. */
  const holdCompletions = ({ story }: LayerDiagram): (() => void) => {
    const { shell } = story ?? {};
    if (!shell) throw new Error('there is no shell');
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const complete = shell.complete.bind(shell);
    Object.assign(shell, { complete: (text: string, cursor: number) => held.then(() => complete(text, cursor)) });
    return letGo;
  };
  /** Each key is a task of its own. */
  const tab = (area: HTMLTextAreaElement): Promise<void> => {
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true }));
    return new Promise((resolve) => setTimeout(resolve));
  };

  it('completes where it was pressed, and what was typed on comes after it', async () => {
    const { diagram, area } = await openTerminal();
    const letGo = holdCompletions(diagram);
    type(area, 'docker insp');
    await tab(area);
    type(area, 'web --size');
    letGo();
    await until(() => expect(area.value).toBe('docker inspect web --size'));
    expect(area.selectionStart).toBe(area.value.length);
  });

  it('completes what Enter has taken meanwhile, and nothing of the next line', async () => {
    const { diagram, area } = await openTerminal('', pull);
    const letGo = holdCompletions(diagram);
    type(area, 'docker imag');
    await tab(area);
    type(area, 's');
    enter(area);
    type(area, 'echo next');
    enter(area);
    type(area, 'half');
    letGo();
    await until(() => expect(commands(diagram).slice(1)).toEqual(['docker images', 'echo next']));
    expect(area.value).toBe('half');
  });

  it('lists at the second press, as ever', async () => {
    const { diagram, area, root } = await openTerminal();
    const letGo = holdCompletions(diagram);
    type(area, 'docker network ');
    await tab(area);
    await tab(area);
    letGo();
    await until(() => expect(root.querySelectorAll('[role=option]').length).toBeGreaterThan(3));
  });

  it('completes what a line has become where it was changed otherwise', async () => {
    const { diagram, area } = await openTerminal();
    const letGo = holdCompletions(diagram);
    type(area, 'docker insp');
    await tab(area);
    area.value = 'docker hist';
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    letGo();
    await until(() => expect(area.value).toBe('docker history '));
  });
});
