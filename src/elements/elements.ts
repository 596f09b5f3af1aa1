/**
 * The elements' room: what a page uses. Properties go down to the picture, events go up to the page; all truth is in the model's worlds and
 * the player's time, and the elements only show it. Importing this registers nothing and is safe where there is no page.
 */
export { LayerControls } from './layer-controls.js';
export { LayerDiagram } from './layer-diagram.js';
export { LayerFiles } from './layer-files.js';
export { LayerLegend } from './layer-legend.js';
export { LayerStack } from './layer-stack.js';
export { LayerTerminal } from './layer-terminal.js';
export { DiagramError } from './diagram-error.js';
export type { DiagramStep } from './diagram-step.js';
export type { OfferedImage, OfferedImages } from './offered-images.js';
export type { SvgRequest } from './write-svg.js';
export type { Companion } from './companion.js';
export type { MediaElement } from './media-element.js';
