import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import '../../src/index.js';
import type { Snapshot } from '../../src/model/model.js';
import { settledDiagram, textOfPicture } from '../diagram-story.js';

interface CrowdArgs {
  containers: number;
  layers: number;
  view: 'all' | 'images' | 'containers';
  detail: 'auto' | 'full' | 'compact' | 'overview';
}

/** So many containers of one image, some of them stopped, some with files of their own. */
function crowdOf(containers: number, layers: number): Pick<Snapshot, 'Images' | 'Containers'> {
  const id = (index: number): string => index.toString(16).padStart(64, '0');
  const image = `sha256:${id(1)}`;
  return {
    Images: [
      {
        Id: image,
        RepoTags: ['shop:v1.0'],
        RepoDigests: [],
        Parent: '',
        Size: 261_000_000,
        RootFS: { Type: 'layers', Layers: Array.from({ length: layers }, (_, index) => `sha256:${id(100 + index)}`) },
        History: Array.from({ length: layers }, (_, index) => ({
          CreatedBy: index === 0 ? 'ADD debian:bookworm' : `RUN install part ${index}`,
          EmptyLayer: false,
        })),
      },
    ],
    Containers: Array.from({ length: containers }, (_, index) => {
      const isRunning = index % 7 !== 3;
      return {
        Id: id(10_000 + index),
        Name: `/house-${index + 1}`,
        Image: image,
        Config: { Image: 'shop:v1.0' },
        State: { Status: isRunning ? 'running' : 'exited', Running: isRunning, Paused: false, ExitCode: 0 },
        SizeRw: (index % 5) * 1200,
        Changes: Array.from({ length: index % 5 === 0 ? 0 : index % 13 }, (_, file) => ({
          Path: `/app/file-${file}.txt`,
          Kind: ([1, 0, 2] as const)[file % 3] ?? 1,
        })),
      };
    }),
  };
}

const meta: Meta<CrowdArgs> = {
  title: 'Views & themes/Crowd',
  component: 'layer-diagram',
  args: { containers: 10_000, layers: 12, view: 'all', detail: 'auto' },
  argTypes: {
    containers: { control: { type: 'range', min: 1, max: 10_000, step: 1 } },
    layers: { control: { type: 'range', min: 1, max: 24, step: 1 } },
    view: { control: 'inline-radio', options: ['all', 'images', 'containers'] },
    detail: { control: 'inline-radio', options: ['auto', 'full', 'compact', 'overview'] },
  },
  render: ({ containers, layers, view, detail }, { globals }) =>
    html`<layer-diagram
      controls
      theme=${globals['theme'] === 'dark' ? 'dark' : 'light'}
      view=${view}
      detail=${detail}
      .snapshot=${crowdOf(containers, layers)}
    ></layer-diagram>`,
};
export default meta;

/** Ten thousand containers, down to the files of one. */
export const TenThousand: StoryObj<CrowdArgs> = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    await expect(diagram.state?.Containers).toHaveLength(10_000);
    await diagram.focusOn('house-4225');
    await expect(textOfPicture(diagram)).toContain('house-4225');
    await expect(textOfPicture(diagram)).toContain('/app/file-1.txt');
    await diagram.focusOn(null);
    await expect(textOfPicture(diagram)).not.toContain('house-4225');
  },
};
