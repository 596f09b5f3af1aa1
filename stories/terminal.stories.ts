import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';

import '../src/index.js';
import type { LayerDiagram } from '../src/index.js';
import { settledDiagram } from './diagram-story.js';

interface TerminalArgs {
  script: string;
  interactive: boolean;
  lines: number;
}

const script = `# Run a container
# One thin writable layer on top of the image's read-only layers.
docker run -d --name web nginx:alpine

# Write into it
docker exec web sh -c 'echo blue > /paint'`;

/** A terminal that readers type into: each line is one more step, which the picture plays. */
const meta: Meta<TerminalArgs> = {
  title: 'Elements/Layer terminal',
  component: 'layer-terminal',
  args: { script, interactive: true, lines: 10 },
  argTypes: {
    script: { control: 'text', description: 'What ran before the reader types' },
    interactive: { control: 'boolean' },
    lines: { control: { type: 'range', min: 4, max: 24 }, description: '--layer-terminal-lines' },
  },
  render: (story, { globals }) =>
    html`<layer-diagram controls caption playback-rate="2" theme=${globals['theme'] === 'dark' ? 'dark' : 'light'} .script=${story.script}>
      <layer-terminal ?interactive=${story.interactive} style="--layer-terminal-lines: ${story.lines}"></layer-terminal>
    </layer-diagram>`,
};
export default meta;

type Story = StoryObj<TerminalArgs>;

/** The prompt of the story's terminal, with the focus in it. */
async function promptOf(diagram: LayerDiagram): Promise<{ root: ShadowRoot; area: HTMLTextAreaElement }> {
  return waitFor(() => {
    const root = diagram.querySelector('layer-terminal')?.shadowRoot;
    const area = root?.querySelector('textarea');
    if (!root || !area) throw new Error('There is no prompt yet.');
    area.focus();
    return { root, area };
  });
}

/** Types at the end of the line, as a keyboard on a screen does. */
async function type(area: HTMLTextAreaElement, text: string): Promise<void> {
  await fireEvent.input(area, { target: { value: area.value + text } });
}

async function press(area: HTMLTextAreaElement, key: string): Promise<void> {
  await fireEvent.keyDown(area, { key });
}

/** Nothing typed yet: Tab completes, ↑ goes back through the script. */
export const Ready: Story = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const { root } = await promptOf(diagram);
    await expect(root.querySelector('.current')?.textContent).toContain('echo blue');
  },
};

/** A line typed with Tab's help runs at the end, and can be taken back. */
export const Typed: Story = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const { root, area } = await promptOf(diagram);
    await type(area, 'docker exec we');
    await press(area, 'Tab');
    await waitFor(() => expect(area.value).toBe('docker exec web '));
    await type(area, 'cat /paint');
    await press(area, 'Enter');
    await waitFor(() => expect(diagram.steps).toHaveLength(3));
    await expect(diagram.steps[2]?.stdout).toBe('blue\n');
    await waitFor(() => expect(root.querySelector('button')?.textContent).toContain('Take back'));
  },
};

/** The second Tab lists what there is, with what `--help` says of it. */
export const Completions: Story = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const { root, area } = await promptOf(diagram);
    await type(area, 'docker run --m');
    await press(area, 'Tab');
    await press(area, 'Tab');
    await waitFor(() => expect(root.querySelectorAll('[role="option"]').length).toBeGreaterThan(3));
    await press(area, 'ArrowDown');
    await waitFor(() => expect(root.querySelector('[aria-selected="true"]')?.textContent).toContain('--mac-address'));
  },
};

/** What goes wrong is told in the words of the real command. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const { root, area } = await promptOf(diagram);
    await type(area, 'docker rmi nginx:alpine');
    await press(area, 'Enter');
    await waitFor(() => expect(diagram.steps).toHaveLength(3));
    await expect(diagram.steps[2]?.exitCode).toBe(1);
    await waitFor(() => expect(root.querySelector('.current .stderr')?.textContent).toContain('conflict'));
  },
};
