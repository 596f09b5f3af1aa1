const sheets = new Map<string, CSSStyleSheet>();

/** Adopts style rules where a picture stands, once; the same rules are one sheet wherever they are. */
export function adoptRules(root: HTMLElement | DocumentFragment, rules: string): void {
  if (!(root instanceof ShadowRoot)) return;
  let sheet = sheets.get(rules);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    sheets.set(rules, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
