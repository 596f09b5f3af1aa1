import { svgOf } from '../draw/svg-of.js';
import { poseOf } from '../motion/pose.js';
import { layoutScene } from '../scene/layout-scene.js';
import type { Theme } from './choices.js';
import type { LayerDiagram } from './layer-diagram.js';

/** What of a diagram is written as a file. */
export interface SvgRequest {
  /** Step to show; the one shown where absent. */
  readonly step?: number | undefined;
  /** Plays in the file what the diagram plays; not there yet, so asking for it is refused. */
  readonly animated?: boolean | undefined;
  /** The diagram's own where absent. */
  readonly theme?: Theme | undefined;
  /** Layout units; the diagram's own width where absent. */
  readonly width?: number | undefined;
}

/** A diagram's picture as one self-contained SVG file. */
export function writeSvg(diagram: LayerDiagram, request: SvgRequest): string {
  const { film, player, story } = diagram;
  if (film === null || story === null) throw diagram.error ?? new Error('There is no picture to write.');
  if (request.animated) throw new Error('An animated file can’t be written yet.');
  const step = Math.min(film.stepCount, Math.max(0, request.step ?? player.step));
  const { width } = request;
  const scene = layoutScene(film.worldAt(step), width === undefined ? film.options : { ...film.options, width, leastHeights: undefined });
  const theme = request.theme ?? diagram.theme;
  return svgOf(poseOf(scene), {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    name: diagram.name ?? story.steps[step - 1]?.title ?? 'Images and containers',
  });
}
