/** What reveal.js calls slides by the ground that they are given. Source: https://revealjs.com/backgrounds/ */
const rules = `.reveal .has-dark-background { color-scheme: dark }
.reveal .has-light-background { color-scheme: light }`;

/**
 * Gives a deck the colour scheme of its ground, which diagrams follow: themes of reveal.js paint it, and say nothing of a scheme. Where the page says
 * something, that stays.
 */
export function followGround(root: HTMLElement): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  root.ownerDocument.adoptedStyleSheets.push(sheet);
  const viewport = root.closest('.reveal-viewport') ?? root.ownerDocument.body;
  const isDark = luminanceOf(getComputedStyle(viewport).backgroundColor) < 128;
  if (isDark && getComputedStyle(root).colorScheme === 'normal') root.style.colorScheme = 'dark';
}

/** 0 to 255, by the weights that reveal.js has for slides of their own ground; 255 of what is not painted. */
function luminanceOf(color: string): number {
  const [red, green, blue, alpha = 1] = Array.from(color.matchAll(/[\d.]+/g), Number);
  if (!color.startsWith('rgb') || alpha === 0 || red === undefined || green === undefined || blue === undefined) return 255;
  return (299 * red + 587 * green + 114 * blue) / 1000;
}
