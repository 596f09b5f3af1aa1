import type { SceneOptions } from '../scene/scene.js';
import { details, views } from './choices.js';
import { choose } from './choose.js';
import type { LayerDiagram } from './layer-diagram.js';

/** What a diagram's pictures are laid out for: its room and what its attributes say. */
export function sceneOptionsOf(diagram: LayerDiagram): SceneOptions {
  return {
    width: diagram.room.width,
    view: choose(diagram, 'view', diagram.view, views),
    detail: choose(diagram, 'detail', diagram.detail, details),
    words: diagram.surface.words,
    rightToLeft: getComputedStyle(diagram).direction === 'rtl',
  };
}
