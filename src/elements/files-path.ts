import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { joinPath } from '../model/file-system/lookup.js';
import { plainText } from '../scene/text-metrics.js';
import type { FilesPanel, FilesState } from './files-panel.js';

/** The path chosen, part by part; each but the last is a way back. */
export function pathView(panel: FilesPanel, { place, words }: FilesState): TemplateResult {
  const { container, image } = panel.host;
  const parts = place.path === '/' ? [] : place.path.slice(1).split('/');
  let path = '/';
  const steps = parts.map((name) => ({ name, path: (path = joinPath(path, name)) }));
  const button = (at: string, text: string, label: string | typeof nothing, isLast: boolean): TemplateResult =>
    isLast
      ? html`<span aria-current="location" aria-label=${label}>${text}</span>`
      : html`<button type="button" aria-label=${label} @click=${(): void => panel.choose(at)}>${text}</button>`;
  return html`<nav class="path" part="path" aria-label=${words.path}>
    <bdi class="subject">${plainText(container ?? image ?? '')}</bdi>
    <span dir="ltr" class="parts"
      >${button('/', '/', words.root, parts.length === 0)}${steps.map(
        (step, index) =>
          html`${index > 0 ? html`<span class="slash" aria-hidden="true">/</span>` : nothing}${button(
            step.path,
            plainText(step.name),
            nothing,
            index === steps.length - 1,
          )}`,
      )}</span
    >
  </nav>`;
}
