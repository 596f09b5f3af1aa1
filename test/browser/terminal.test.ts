import { userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/index.js';
import { clearPage, until } from './fixture.js';
import { openTerminal } from './open-terminal.js';

afterEach(clearPage);

const note = (root: ShadowRoot): string => root.querySelector('.foot p')?.textContent?.trim() ?? '';
const options = (root: ShadowRoot): string[] =>
  [...root.querySelectorAll('[role=option] > :first-child')].map((span) => span.textContent ?? '');
const commands = (diagram: LayerDiagram): string[] => diagram.steps.map(({ command }) => command);

describe('a line typed', () => {
  it('is one more step, which plays, with its output in the terminal', async () => {
    const { diagram, root, area } = await openTerminal();
    await userEvent.keyboard('docker exec web cat /paint{Enter}');
    await until(() => expect(diagram.steps).toHaveLength(5));
    await diagram.settled;
    expect(diagram.step).toBe(5);
    expect(diagram.steps[4]).toMatchObject({ command: 'docker exec web cat /paint', stdout: 'blue\n', exitCode: 0 });
    await until(() => expect(root.querySelector('.current')?.textContent).toContain('$ docker exec web cat /paint'));
    expect(root.querySelector('.current .output')?.textContent).toBe('blue\n');
    await until(() => expect(root.querySelector('.unseen')?.textContent).toBe('blue'));
    expect(area.value).toBe('');
  });

  it('moves the picture', async () => {
    const { diagram } = await openTerminal();
    await userEvent.keyboard('docker run -d --name second alpine:3.24 sleep 9{Enter}');
    await until(() => expect(diagram.steps).toHaveLength(5));
    await diagram.settled;
    expect(diagram.state?.Containers.map(({ Name }) => Name)).toContain('/second');
    expect(diagram.shadowRoot?.querySelector('.picture')?.textContent).toContain('second');
  });

  it('that can’t be done or read says why, as the shell does', async () => {
    const { diagram, root } = await openTerminal();
    await userEvent.keyboard('dokcer ps{Enter}');
    await until(() => expect(root.querySelector('.current .stderr')?.textContent).toBe('bash: dokcer: command not found\n'));
    await userEvent.keyboard('echo ){Enter}');
    await until(() => expect(diagram.steps).toHaveLength(6));
    expect(diagram.steps[4]?.exitCode).toBe(127);
    expect(diagram.steps[5]).toMatchObject({ exitCode: 2, stderr: "bash: syntax error near unexpected token `)'\n" });
    await until(() => expect(root.querySelector('.current .stderr')?.textContent).toContain('syntax error'));
  });

  it('runs on the state at the end, wherever the reader is', async () => {
    const { diagram, root } = await openTerminal('poster="1"');
    await until(() => expect(note(root)).toBe('Runs after step 4, the last'));
    await userEvent.keyboard('docker diff web{Enter}');
    await until(() => expect(diagram.steps[4]?.stdout).toBe('A /paint\n'));
    await until(() => expect(diagram.step).toBe(5));
    expect(note(root)).toBe('');
  });

  it('goes on over several lines where the shell would ask for more', async () => {
    const { diagram, area, root } = await openTerminal();
    await userEvent.keyboard('for i in 1 2; do{Enter}');
    await until(() => expect(area.value).toBe('for i in 1 2; do\n'));
    expect(diagram.steps).toHaveLength(4);
    await until(() => expect(root.querySelectorAll('.mirror .line')).toHaveLength(2));
    await userEvent.keyboard('echo $i; done{Enter}');
    await until(() => expect(diagram.steps[4]).toMatchObject({ stdout: '1\n2\n', exitCode: 0 }));
  });

  it('waits for the line before it', async () => {
    const { diagram } = await openTerminal('', 'docker pull alpine:3.24');
    await userEvent.keyboard('echo a > f{Enter}cat f{Enter}rm f{Enter}');
    await until(() => expect(diagram.steps).toHaveLength(4));
    expect(commands(diagram).slice(1)).toEqual(['echo a > f', 'cat f', 'rm f']);
    expect(diagram.steps.map(({ stdout }) => stdout)[2]).toBe('a\n');
  });
});

describe('lines pasted', () => {
  it('run one after the other, each as a step with its caption', async () => {
    const { diagram, area } = await openTerminal();
    const pasted = `$ mkdir site
# Two files at once
for name in a b; do
  echo $name > site/$name
done
cat > site/c <<END
c
END
ls \\
  site`;
    const elsewhere = document.createElement('textarea');
    elsewhere.value = pasted;
    document.body.append(elsewhere);
    elsewhere.select();
    await userEvent.cut();
    elsewhere.remove();
    area.focus();
    await userEvent.paste();
    expect(area.value).toBe(pasted);
    await userEvent.keyboard('{Enter}');
    await until(() => expect(diagram.steps).toHaveLength(8));
    await diagram.settled;
    expect(diagram.steps[5]).toMatchObject({ title: 'Two files at once', command: 'for name in a b; do\n  echo $name > site/$name\ndone' });
    expect(diagram.steps[7]).toMatchObject({ command: 'ls \\\n  site', stdout: 'a\nb\nc\n' });
  });
});

describe('Tab', () => {
  it('completes what there is one way to go on with', async () => {
    const { area } = await openTerminal();
    await userEvent.keyboard('dock{Tab}');
    await until(() => expect(area.value).toBe('docker '));
    await userEvent.keyboard('sto{Tab}');
    await until(() => expect(area.value).toBe('docker stop '));
    await userEvent.keyboard('{Tab}');
    await until(() => expect(area.value).toBe('docker stop web '));
  });

  it('lists the ways at the second press, to go through and take', async () => {
    const { area, root } = await openTerminal();
    await userEvent.keyboard('docker image {Tab}');
    await until(() => expect(note(root)).toBe('12 completions: Tab lists them'));
    expect(root.querySelector('[role=listbox]')).toBe(null);
    await userEvent.keyboard('{Tab}');
    await until(() => expect(options(root)).toHaveLength(12));
    await userEvent.keyboard('h');
    await until(() => expect(options(root)).toEqual(['history']));
    await userEvent.keyboard('{Backspace}');
    await until(() => expect(options(root)).toHaveLength(12));
    await userEvent.keyboard('{Tab}{ArrowDown}');
    await until(() => expect(root.querySelector('[aria-selected=true]')?.textContent).toContain('history'));
    const chosen = area.getAttribute('aria-activedescendant') ?? '';
    expect(root.getElementById(chosen)?.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{Enter}');
    await until(() => expect(area.value).toBe('docker image history '));
    expect(root.querySelector('[role=listbox]')).toBe(null);
  });

  it('takes a candidate that is pressed', async () => {
    const { area, root } = await openTerminal();
    await userEvent.keyboard('docker exec web ls /etc/mo');
    await userEvent.keyboard('{Tab}');
    await until(() => expect(area.value).toMatch(/^docker exec web ls \/etc\/mo.+/));
    await userEvent.keyboard('{Control>}u{/Control}docker network {Tab}{Tab}');
    await until(() => expect(options(root)).toContain('prune'));
    const option = [...root.querySelectorAll<HTMLElement>('[role=option]')].find((one) => one.textContent?.includes('prune'));
    if (!option) throw new Error('no option');
    await userEvent.click(option);
    await until(() => expect(area.value).toBe('docker network prune '));
  });

  it('on an empty line goes on in the page, and so does Tab after Escape', async () => {
    const { area, root } = await openTerminal();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.id).toBe('after');
    area.focus();
    await userEvent.keyboard('docker {Tab}{Tab}');
    await until(() => expect(root.querySelector('[role=listbox]')).not.toBe(null));
    await userEvent.keyboard('{Escape}{Tab}');
    expect(document.activeElement?.id).toBe('after');
    expect(area.value).toBe('docker ');
  });
});

describe('keys in the prompt', () => {
  it('↑ ↓ go through the lines of the script and those typed', async () => {
    const { diagram, area } = await openTerminal();
    await userEvent.keyboard('docker ps{Enter}');
    await until(() => expect(diagram.steps).toHaveLength(5));
    await userEvent.keyboard('half{ArrowUp}');
    expect(area.value).toBe('docker ps');
    await userEvent.keyboard('{ArrowUp}');
    expect(area.value).toBe('docker rmi alpine:3.24');
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(area.value).toBe('half');
  });

  it('Ctrl+R finds an older line', async () => {
    const { area, root } = await openTerminal();
    await userEvent.keyboard('exec{Control>}r{/Control}');
    expect(area.value).toBe('docker exec web cat /paint');
    await userEvent.keyboard('{Control>}r{/Control}');
    expect(area.value).toBe("docker exec web sh -c 'echo blue > /paint'");
    await until(() => expect(note(root)).toContain('exec'));
  });

  it('edit as in a shell', async () => {
    const { area, diagram, root } = await openTerminal();
    await userEvent.keyboard('echo one two{Control>}a{/Control}# ');
    expect(area.value).toBe('# echo one two');
    await userEvent.keyboard('{Control>}e{/Control}{Control>}w{/Control}');
    expect(area.value).toBe('# echo one ');
    await userEvent.keyboard('{Control>}u{/Control}');
    expect(area.value).toBe('');
    await userEvent.keyboard('keep this{Control>}c{/Control}');
    expect([area.value, diagram.steps.length]).toEqual(['', 4]);
    await userEvent.keyboard('{Control>}l{/Control}');
    await until(() => expect(root.querySelectorAll('.entry')).toHaveLength(0));
  });

  it('are neither the diagram’s nor the page’s', async () => {
    const { diagram, area } = await openTerminal();
    const heard: string[] = [];
    const listen = (event: KeyboardEvent): void => void heard.push(event.key);
    document.addEventListener('keydown', listen);
    document.addEventListener('keyup', listen);
    await userEvent.keyboard('k f.,<> [[]+-0{Home}{End}{ArrowLeft}{ArrowRight}{Escape}{PageDown}');
    document.removeEventListener('keydown', listen);
    document.removeEventListener('keyup', listen);
    expect(heard).toEqual([]);
    expect([diagram.step, diagram.paused, document.fullscreenElement, area.value]).toEqual([4, true, null, 'k f.,<> []+-0']);
  });
});

describe('what was typed', () => {
  it('is taken back by its button', async () => {
    const { diagram, root } = await openTerminal();
    expect(root.querySelector('.foot button')).toBe(null);
    await userEvent.keyboard('docker rm -f web{Enter}');
    await until(() => expect(diagram.state?.Containers).toHaveLength(0));
    const button = await until(() => {
      const found = root.querySelector<HTMLButtonElement>('.foot button');
      if (found?.textContent?.trim() !== 'Take back the typed line') throw new Error('no button yet');
      return found;
    });
    await userEvent.click(button);
    await until(() => expect(diagram.steps).toHaveLength(4));
    await until(() => expect(diagram.step).toBe(4));
    expect(diagram.state?.Containers).toHaveLength(1);
    await until(() => expect(root.querySelector('.foot button')).toBe(null));
  });
});

describe('a terminal', () => {
  it('has no prompt where it is not interactive, and gets one when it becomes so', async () => {
    const { terminal, root } = await openTerminal();
    terminal.interactive = false;
    await until(() => expect(root.querySelector('.screen')).not.toBe(null));
    await until(() => expect(root.querySelector('textarea')).toBe(null));
    terminal.interactive = true;
    await until(() => expect(root.querySelector('textarea')).not.toBe(null));
  });
});
