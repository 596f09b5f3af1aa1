import { svgOf } from '../draw/svg-of.js';
import { poseOf } from '../motion/pose.js';
import { layoutScene } from '../scene/layout-scene.js';
import type { Theme } from './choices.js';
import type { LayerDiagram } from './layer-diagram.js';
import { englishFigure } from './messages/english/figure.js';
import { sceneOptionsOf } from './scene-options.js';
import type { Story } from './story.js';

/** What of a diagram is written as a file. */
export interface SvgRequest {
  /** Step to show; the one shown where absent. */
  readonly step?: number | undefined;
  /** A file that moves, with its captions: the whole story, or with `step` that step's motion from the one before it. */
  readonly animated?: boolean | undefined;
  /** The diagram's own where absent. */
  readonly theme?: Theme | undefined;
  /** Layout units; the diagram's own width where absent. */
  readonly width?: number | undefined;
}

/** A diagram's picture as one self-contained SVG file. */
export async function writeSvg(diagram: LayerDiagram, request: SvgRequest): Promise<string> {
  const { film, player, story } = diagram;
  if (film === null || story === null) throw diagram.error ?? new Error('There is no picture to write.');
  if (request.animated) return writeAnimated(diagram, story, request);
  const step = Math.min(film.stepCount, Math.max(0, request.step ?? player.step));
  const { width } = request;
  const scene = layoutScene(film.worldAt(step), width === undefined ? film.options : { ...film.options, width, leastHeights: undefined });
  return svgOf(poseOf(scene), {
    metaphor: diagram.metaphor,
    theme: themeOf(diagram, request),
    name: diagram.name ?? story.steps[step - 1]?.title ?? diagram.language.words('figure', englishFigure).imagesAndContainers,
  });
}

async function writeAnimated(diagram: LayerDiagram, story: Story, { step, width, ...request }: SvgRequest): Promise<string> {
  const renderStoryModule = await import('../player/render-story.js');
  return renderStoryModule.renderStory(story, {
    ...sceneOptionsOf(diagram),
    width: width ?? diagram.room.width,
    metaphor: diagram.metaphor,
    theme: themeOf(diagram, request),
    name: diagram.name ?? undefined,
    step: step === undefined ? undefined : Math.min(story.steps.length, Math.max(1, step)),
  });
}

function themeOf(diagram: LayerDiagram, request: SvgRequest): Theme {
  const theme = request.theme ?? diagram.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}
