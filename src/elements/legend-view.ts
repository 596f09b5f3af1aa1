import { adoptStyles, html } from 'lit';
import type { LitElement, TemplateResult } from 'lit';
import { fetchRareDrawers, lacksDrawers } from '../draw/draw-pose.js';
import { pictureStyles } from '../draw/styles.js';
import { poseOf } from '../motion/pose.js';
import type { Pose } from '../motion/pose.js';
import type { Film } from '../player/film.js';
import { layoutScene } from '../scene/layout-scene.js';
import { signScene, signs, signsIn } from '../scene/legend.js';
import type { Sign } from '../scene/legend.js';
import { english } from '../scene/words.js';
import type { GivenWords } from '../scene/words.js';
import type { CompanionView } from './companion.js';
import { css } from './css.js';
import type { LayerDiagram } from './layer-diagram.js';
import { Language } from './language.js';
import type { LayerLegend } from './layer-legend.js';
import { englishHouseLegend } from './messages/english/house-legend.js';
import { englishLegend } from './messages/english/legend.js';
import { adoptRules } from './adopt-rules.js';
import { paletteVariables } from './palette-variables.js';
import { painted } from './painted.js';

/** States of a story that are looked at; of longer ones every nth. */
const mostStates = 60;

/** The signs that a diagram's story uses, or all of them, as a description list. */
function legendOf(diagram: LayerDiagram | null, host: LayerLegend, language: Language): TemplateResult {
  const film = diagram?.film ?? null;
  if ((diagram && !film) || !language.isReady) return html``;
  const used = film && diagram ? signsOf(film) : new Set(signs);
  const wanted = host.only?.split(/\s+/).filter((name) => name !== '');
  const shown = signs.filter((sign) => (wanted ? wanted.includes(sign) : used.has(sign)));
  const metaphor = diagram?.surface.metaphor ?? null;
  const meanings = metaphor ? language.words('houseLegend', englishHouseLegend) : language.words('legend', englishLegend);
  if (metaphor) adoptRules(host.renderRoot, metaphor.pageRules);
  const rightToLeft = getComputedStyle(host).direction === 'rtl';
  const words = film?.options.words ?? language.words('picture', english);
  return html`<dl class="list" part="list" aria-label=${meanings.legend}>
    ${shown.map((sign) => {
      const pose = poseFor(sign, words, rightToLeft);
      if (lacksDrawers(pose)) void fetchRareDrawers().then(() => host.requestUpdate());
      const [name, text] = meanings[sign];
      return html`<div class="entry" data-sign=${sign} title=${host.inline ? text : ''}>
        <dt>
          <svg
            part="sign"
            viewBox="0 0 ${pose.width} ${pose.height}"
            aria-hidden="true"
            ${painted(pose, { idPrefix: `sign-${sign}`, metaphor })}
          ></svg>
          <span class="name" part="name">${name}</span>
        </dt>
        <dd part="text">${text}</dd>
      </div>`;
    })}
  </dl>`;
}

const poses = new WeakMap<GivenWords, Map<string, Pose>>();

/** A sign's pose: the same object each time, so that nothing is drawn again. */
function poseFor(sign: Sign, words: GivenWords, rightToLeft: boolean): Pose {
  const known = poses.get(words) ?? new Map<string, Pose>();
  poses.set(words, known);
  const key = `${sign} ${String(rightToLeft)}`;
  let pose = known.get(key);
  if (!pose) known.set(key, (pose = poseOf(signScene(sign, words, rightToLeft))));
  return pose;
}

const found = new WeakMap<Film, { readonly steps: number; readonly options: unknown; readonly signs: ReadonlySet<Sign> }>();

/** The signs of all pictures of a story. */
function signsOf(film: Film): ReadonlySet<Sign> {
  const { stepCount, options } = film;
  const known = found.get(film);
  if (known?.steps === stepCount && known.options === options) return known.signs;
  const all = new Set<Sign>();
  const stride = Math.max(1, Math.ceil(stepCount / mostStates));
  const worlds = new Set(
    Array.from({ length: Math.floor(stepCount / stride) + 1 }, (_, index) => film.worldAt(stepCount - index * stride)),
  );
  for (const world of worlds) for (const sign of signsIn(layoutScene(world, options))) all.add(sign);
  found.set(film, { steps: stepCount, options, signs: all });
  return all;
}

const styles = css`
  ${pictureStyles}
  :host {
    ${paletteVariables(['ink', 'muted'])}
    color: var(--_ink);
    font: 0.875rem/1.4 var(--layer-font, system-ui, -apple-system, 'Segoe UI', sans-serif);
    text-align: start;
  }
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--layer-legend-column, 18rem)), 1fr));
    gap: 0.75rem 1.5rem;
    margin: 0;
  }
  .entry {
    display: grid;
    grid-template: auto 1fr / 8.25rem minmax(0, 1fr);
    column-gap: 0.85rem;
    align-items: start;
  }
  dt {
    display: contents;
  }
  svg {
    grid-area: 1 / 1 / 3 / 2;
    display: block;
    inline-size: 100%;
    block-size: auto;
    overflow: visible;
  }
  .name {
    font-weight: 650;
  }
  dd {
    margin: 0;
    color: var(--_muted);
    text-wrap: pretty;
  }
  :host([inline]) {
    color: inherit;
    font: inherit;
  }
  :host([inline]) .list,
  :host([inline]) .entry {
    display: inline;
  }
  :host([inline]) svg {
    display: inline-block;
    inline-size: 7rem;
    vertical-align: middle;
  }
  :host([inline]) .entry {
    margin-inline-end: 0.8em;
  }
  :host([inline]) .name {
    margin-inline-start: 0.35em;
    font-weight: inherit;
  }
  :host([inline]) dd {
    display: none;
  }
`;

export const legendView: CompanionView = { styles, view: (diagram, host) => legendOf(diagram, host as LayerLegend, diagram.language) };

/** What draws a legend that belongs to no diagram: it finds out for itself which language it stands in. */
export function standAlone(host: LayerLegend): () => TemplateResult {
  const language = new Language(host, () => host.requestUpdate());
  if (host.renderRoot instanceof ShadowRoot)
    adoptStyles(host.renderRoot, [...(host.constructor as typeof LitElement).elementStyles, styles]);
  return () => legendOf(null, host, language);
}
