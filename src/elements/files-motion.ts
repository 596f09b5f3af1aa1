import type { Fact } from '../model/fact.js';
import type { FilesPanel, FilesState } from './files-panel.js';
import type { LayerDiagram } from './layer-diagram.js';

const copyMs = 700;
const flashMs = 900;
const probeMs = 500;

/** Step that each panel showed last. */
const shownSteps = new WeakMap<FilesPanel, { readonly diagram: LayerDiagram; readonly step: number }>();

/**
 * Where the diagram went on by a step, shows what that did to what the lens shows: rows that changed flash, a copy rises from its layer, a
 * probe falls to what was read. Nothing moves where the reader wants none.
 */
export function showMotion(panel: FilesPanel, diagram: LayerDiagram, { lens, place }: FilesState): void {
  bringIntoView(panel, place.path);
  const { step } = diagram.player;
  const before = shownSteps.get(panel);
  shownSteps.set(panel, { diagram, step });
  if (before?.diagram !== diagram || before.step !== step - 1 || diagram.surface.still) return;
  const facts = (diagram.story?.steps[step - 1]?.facts ?? []).filter(
    (fact) => 'containerId' in fact && 'path' in fact && fact.containerId === lens.containerId,
  );
  const { renderRoot } = panel.host;
  const paths = new Set(facts.flatMap((fact) => ('path' in fact && fact.type !== 'file-read' ? [fact.path] : [])));
  for (const row of renderRoot.querySelectorAll<HTMLElement>('[data-row]')) {
    if (paths.has(row.dataset['row'] ?? '')) row.animate([{ opacity: 0.15 }, { opacity: 1 }], { duration: flashMs, easing: 'ease-out' });
  }
  for (const fact of facts)
    if ('path' in fact && fact.path === place.path)
      showFact(
        renderRoot,
        lens.layers.map(({ key }) => key),
        fact,
      );
}

const broughtIntoView = new WeakMap<FilesPanel, string>();

/** Scrolls the tree, and nothing else, to a path that was chosen elsewhere than in it. */
function bringIntoView(panel: FilesPanel, path: string): void {
  const scroll = panel.host.renderRoot.querySelector<HTMLElement>('.scroll');
  if (!scroll || broughtIntoView.get(panel) === path) return;
  broughtIntoView.set(panel, path);
  const row = scroll.querySelector<HTMLElement>('.chosen');
  if (!row) return;
  const [inner, outer] = [row.getBoundingClientRect(), scroll.getBoundingClientRect()];
  const above = outer.y + row.offsetHeight * 2 - inner.y;
  const below = inner.bottom - outer.bottom;
  if (above > 0 || below > 0) scroll.scrollTop += inner.y - outer.y - outer.height / 2;
}

function showFact(root: ParentNode, keys: readonly string[], fact: Fact): void {
  const layerOf = (index: number): HTMLElement | null => root.querySelector<HTMLElement>(`[data-layer="${index}"]`);
  const own = layerOf(keys.findIndex((key) => key.startsWith('writable:')));
  if (fact.type === 'file-changed' && fact.copiedFrom !== '') {
    const [from, to] = [layerOf(keys.indexOf(`layer:${fact.copiedFrom}`))?.querySelector('.version'), own?.querySelector('.version')];
    if (!from || !to) return;
    const [start, end] = [from.getBoundingClientRect(), to.getBoundingClientRect()];
    to.animate(
      [
        { translate: `0 ${start.y - end.y}px`, opacity: 0.6 },
        { translate: '0 0', opacity: 1 },
      ],
      {
        duration: copyMs,
        easing: 'cubic-bezier(0.2, 0.7, 0.2, 1)',
      },
    );
  } else if (fact.type === 'file-added' || fact.type === 'file-deleted') {
    own?.querySelector('.version')?.animate(
      [
        { translate: '0 -0.8rem', opacity: 0 },
        { translate: '0 0', opacity: 1 },
      ],
      {
        duration: copyMs,
        easing: 'ease-out',
      },
    );
  } else if (fact.type === 'file-read') {
    for (const [index, layer] of [...root.querySelectorAll<HTMLElement>('.layer.passed, .layer.ends')].entries())
      layer.animate([{ opacity: 0.4 }, { opacity: 1 }], { duration: probeMs, delay: index * 120, fill: 'backwards', easing: 'ease-out' });
  }
}
