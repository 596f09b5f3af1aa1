import type { ReactiveElement } from '@lit/reactive-element';

/** Sheets by the document whose window made them: no other takes them. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();
const adopted = new WeakMap<ShadowRoot, Set<string>>();

/** Opens an element's shadow root with the styles of its class. */
export function openRoot(element: ReactiveElement): ShadowRoot {
  const { elementStyles, shadowRootOptions } = element.constructor as typeof ReactiveElement;
  const root = element.shadowRoot ?? element.attachShadow(shadowRootOptions);
  for (const own of elementStyles)
    adoptRules(root, 'cssText' in own ? own.cssText : Array.from(own.cssRules, ({ cssText }) => cssText).join(''));
  return root;
}

/** Adopts style rules where a picture stands, once; the same rules are one sheet wherever they are in a document. */
export function adoptRules(root: HTMLElement | DocumentFragment, rules: string): void {
  if (!(root instanceof ShadowRoot)) return;
  const known = adopted.get(root) ?? new Set();
  if (known.has(rules)) return;
  adopted.set(root, known.add(rules));
  wear(root, [rules]);
}

/** Adopts all of them once more: a document that takes a picture from another takes none of its sheets. */
export function adoptAgain(root: HTMLElement | DocumentFragment): void {
  if (root instanceof ShadowRoot) wear(root, adopted.get(root) ?? []);
}

function wear(root: ShadowRoot, all: Iterable<string>): void {
  const { ownerDocument } = root;
  const page = ownerDocument.defaultView;
  // A document without a window shows nothing.
  if (!page) return;
  let known = sheets.get(ownerDocument);
  if (!known) sheets.set(ownerDocument, (known = new Map<string, CSSStyleSheet>()));
  for (const rules of all) {
    let sheet = known.get(rules);
    if (!sheet) {
      sheet = new page.CSSStyleSheet();
      sheet.replaceSync(rules);
      known.set(rules, sheet);
    }
    root.adoptedStyleSheets.push(sheet);
  }
}
