import type { Metaphor } from '../draw/metaphor.js';

const sheets = new WeakMap<Metaphor, CSSStyleSheet>();

/** Adopts a metaphor's style rules where a picture stands, once. */
export function adoptRules(root: HTMLElement | DocumentFragment, metaphor: Metaphor): void {
  if (!(root instanceof ShadowRoot)) return;
  let sheet = sheets.get(metaphor);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(metaphor.pageRules);
    sheets.set(metaphor, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
