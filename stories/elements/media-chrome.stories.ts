import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'media-chrome';
import { expect, userEvent, waitFor } from 'storybook/test';

import { args, argTypes, settledDiagram, type DiagramArgs } from '../diagram-story.js';
import script from '../scenarios/copy-on-write.sh?raw';

const meta: Meta<DiagramArgs> = {
  title: 'Elements/Media controllers',
  component: 'layer-diagram',
  args: { ...args, poster: '0', script, controls: false },
  argTypes,
  // media-chrome names its buttons otherwise than it labels them.
  parameters: { a11y: { config: { rules: [{ id: 'label-content-name-mismatch', enabled: false }] } } },
  // The controller's own layer for clicks would lie over the picture: it is left out, so that things can be pointed at.
  render: (story, { globals }) =>
    html`<media-controller gesturesdisabled noautohide style="inline-size: 100%; --media-background-color: transparent">
      <layer-diagram
        slot="media"
        .script=${story.script}
        theme=${globals['theme'] === 'dark' ? 'dark' : 'light'}
        poster=${story.poster}
        ?terminal=${story.terminal}
        ?caption=${story.caption}
      ></layer-diagram>
      <media-control-bar style="inline-size: 100%">
        <media-play-button></media-play-button>
        <media-seek-backward-button seekoffset="2"></media-seek-backward-button>
        <media-seek-forward-button seekoffset="2"></media-seek-forward-button>
        <media-time-range>
          <media-preview-chapter-display slot="preview"></media-preview-chapter-display>
          <media-preview-time-display slot="preview"></media-preview-time-display>
        </media-time-range>
        <media-time-display showduration></media-time-display>
        <media-playback-rate-button rates="0.25 0.5 1 2 4"></media-playback-rate-button>
        <media-fullscreen-button></media-fullscreen-button>
      </media-control-bar>
    </media-controller>`,
};
export default meta;

/** A diagram has the time, the methods and the events of a video, so media-chrome's controls drive it as they are; its steps are chapters. */
export const MediaChrome: StoryObj<DiagramArgs> = {
  play: async ({ canvasElement }) => {
    const diagram = await settledDiagram(canvasElement);
    const play = canvasElement.querySelector('media-play-button');
    await expect(play).toBeTruthy();
    if (play) await userEvent.click(play);
    await waitFor(() => expect(diagram.currentTime).toBeGreaterThan(0.2));
    await expect(diagram.paused).toBe(false);
    if (play) await userEvent.click(play);
    await waitFor(() => expect(diagram.paused).toBe(true));
  },
};
