import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { pictureStyles } from '../draw/styles.js';
import { poseOf } from '../motion/pose.js';
import { layoutStack, type StackSubject } from '../scene/layout-stack.js';
import { adoptRules } from './adopt-rules.js';
import type { Companion, CompanionView } from './companion.js';
import { css } from './css.js';
import type { LayerDiagram } from './layer-diagram.js';
import type { LayerStack } from './layer-stack.js';
import { englishControls } from './messages/english/controls.js';
import { painted } from './painted.js';
import { pointedKey } from './pointed-key.js';
import { sceneOptionsOf } from './scene-options.js';

/** Layout units of a stack, whatever size it is shown at: its text keeps its measure beside the slabs. */
const stackWidth = 256;

function view(diagram: LayerDiagram, host: Companion): TemplateResult {
  const { image, container } = host as LayerStack;
  const subject: StackSubject = container !== null ? { container } : { image: image ?? '' };
  const words = diagram.language.words('controls', englishControls);
  const name = container === null ? words.image(image ?? '') : words.container(container);
  if (diagram.film === null) return html``;
  const pose = poseOf(layoutStack(diagram.film.worldAt(diagram.player.step), subject, { ...sceneOptionsOf(diagram), width: stackWidth }));
  const { attention, metaphor } = diagram.surface;
  if (metaphor === undefined) return html``;
  if (metaphor) adoptRules(host.renderRoot, metaphor.pageRules);
  const point = ({ type, target }: Event): void => attention.light(type === 'pointerleave' ? null : pointedKey(target));
  return html`<svg
    part="picture"
    @pointerover=${point}
    @pointerleave=${point}
    role="img"
    aria-label=${name}
    viewBox="0 0 ${pose.width} ${pose.height}"
    ${painted(pose, { idPrefix: 'stack', lit: attention.lit, metaphor })}
  ></svg>`;
}

const styles = css`
  ${pictureStyles}
  svg {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }
`;

export const stackView: CompanionView = { styles, view };
