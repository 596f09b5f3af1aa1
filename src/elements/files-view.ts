import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Companion, CompanionView } from './companion.js';
import { choose } from './choose.js';
import { Door } from './door.js';
import { attend } from './files-light.js';
import { showMotion } from './files-motion.js';
import { panelOf } from './files-panel.js';
import type { FilesPanel, FilesState } from './files-panel.js';
import { pathView } from './files-path.js';
import { stackView } from './files-stack.js';
import { filesStyles } from './files-styles.js';
import { treeView } from './files-tree.js';
import type { LayerDiagram } from './layer-diagram.js';
import type { LayerFiles } from './layer-files.js';
import { englishFiles } from './messages/english/files.js';
import type { FilesWords } from './messages/files-words.js';

const views = ['layers', 'sizes'] as const;

function view(diagram: LayerDiagram, companion: Companion): TemplateResult {
  const host = companion as LayerFiles;
  const panel = panelOf(host);
  const state = panel.stateOf(diagram);
  if (diagram.film === null) return html``;
  if (!state) {
    const words = diagram.language.words('files', englishFiles);
    const name = host.container ?? host.image;
    return html`<p class="empty">${name === null ? words.unnamed : words.nothing(name)}</p>`;
  }
  const shown = choose(host, 'view', host.view, views);
  if (shown === 'sizes' && panel.sizes === null) void fetchSizes(panel);
  host.whenShown = () => showMotion(panel, diagram, state);
  const { attention } = diagram.surface;
  const light = attend(attention);
  return html`<div class="lens" @pointerover=${light} @pointerleave=${light} @focusin=${light} @focusout=${light}>
    <div class="bar">${pathView(panel, state)}${tabsView(host, shown, state.words)}</div>
    ${shown === 'sizes' ? (panel.sizes?.(panel, state) ?? nothing) : layersView(panel, state, attention.lit)}
  </div>`;
}

/** Both sides of the lens; nothing is looked at again while all that is in them stays. */
function layersView(panel: FilesPanel, state: FilesState, lit: ReadonlySet<string> | undefined): TemplateResult {
  const { lens, words, rows, place } = state;
  return html`<div class="sides">
    ${guard([rows, words, place.path, panel.active, lit], () => treeView(panel, state, lit))}
    ${guard([lens, words, place.path, lit], () => stackView(state, lit))}
  </div>`;
}

function tabsView(host: LayerFiles, shown: (typeof views)[number], words: FilesWords): TemplateResult {
  return html`<div class="views" role="group" aria-label=${words.view}>
    ${views.map(
      (one) =>
        html`<button type="button" aria-pressed=${one === shown} @click=${(): void => void (host.view = one)}>${words[one]}</button>`,
    )}
  </div>`;
}

/** What draws sizes. */
const sizesDoor = new Door(() => import('./files-sizes.js'), 'drawn sizes');

async function fetchSizes(panel: FilesPanel): Promise<void> {
  const sizesModule = await sizesDoor.open();
  if (!sizesModule) return;
  panel.sizes = sizesModule.sizesView;
  panel.host.requestUpdate();
}

export const filesView: CompanionView = { styles: filesStyles, view };
