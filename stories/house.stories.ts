import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import '../src/index.js';
import { settledDiagram, textOfPicture } from './diagram-story.js';

interface HouseArgs {
  script: string;
  metaphor: 'layers' | 'house';
  view: 'all' | 'images' | 'containers' | 'figure';
  step: string;
}

const street = `# A blueprint
docker pull nginx:alpine
# Two houses built from it
docker run -d --name web nginx:alpine
docker run -d --name shop nginx:alpine
# A scaffold: nobody has moved in
docker create --name next nginx:alpine
# One is painted
docker exec web sh -c 'echo blue > /paint; date >> /etc/motd; rm /etc/issue'
# One draws its curtains
docker pause shop
# The painted one becomes a blueprint
docker commit web painted:1
# It is pulled down; the blueprints stay
docker rm -f web`;

const meta: Meta<HouseArgs> = {
  title: 'Views & themes/House',
  component: 'layer-diagram',
  args: { script: street, metaphor: 'house', view: 'all', step: '6' },
  argTypes: {
    script: { control: 'text' },
    metaphor: { control: 'inline-radio', options: ['layers', 'house'], description: 'What the same story is drawn as' },
    view: { control: 'inline-radio', options: ['all', 'images', 'containers', 'figure'] },
    step: { control: 'text', description: 'Step shown first' },
  },
  render: ({ script, metaphor, view, step }, { globals }) =>
    html`<layer-diagram
      .script=${script}
      metaphor=${metaphor}
      view=${view}
      poster=${step}
      theme=${globals['theme'] === 'dark' ? 'dark' : 'light'}
      controls
      caption
    ></layer-diagram>`,
};
export default meta;

/** Images as blueprints, containers as houses built from them: lit while they run, curtains drawn while paused, paint where something is written. */
export const Street: StoryObj<HouseArgs> = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.step).toBe(6);
    const text = textOfPicture(diagram);
    await expect(text).toContain('BLUEPRINTS');
    await expect(text).toContain('/paint');
    await expect(diagram.shadowRoot?.querySelectorAll('.picture .roof, .picture .roof-rest').length).toBeGreaterThanOrEqual(3);
  },
};

/** One blueprint beside one house, for the middle of prose. */
export const BlueprintAndHouse: StoryObj<HouseArgs> = {
  args: { view: 'figure', step: '5' },
  play: async ({ canvasElement }) => {
    const text = textOfPicture(await settledDiagram(canvasElement));
    await expect(text).toContain('House · container');
    await expect(text).toContain('writable layer · paint');
  },
};
