/** Smallest text that may stand in a picture, in pixels of the page. */
const smallestPx = 10;
/** Boxes of text are taller than its letters: so much of two may meet, in pixels. */
const slackPx = 2;

interface Box {
  readonly text: string;
  readonly rect: DOMRect;
}

/** What is wrong with how a part of the page looks, in words: text that overlaps or is too small, and a page wider than its window. */
export function faultsOf(root: Element): string[] {
  const faults: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth} px`);
  for (const svg of pictures(root)) {
    const boxes = textsOf(svg);
    for (const { text, px } of sizesOf(svg)) if (px < smallestPx - 0.05) faults.push(`“${text}” is ${px.toFixed(1)} px high`);
    faults.push(...overlaps(boxes));
  }
  return faults;
}

/** All pictures with text in them, in every shadow but those of others' elements. */
function pictures(root: Element | ShadowRoot): SVGSVGElement[] {
  const here = [...root.querySelectorAll('svg')].filter((svg) => svg.ownerSVGElement === null);
  const ours = [...root.querySelectorAll('*')].filter(({ localName }) => !localName.startsWith('media-'));
  const deeper = ours.flatMap(({ shadowRoot }) => (shadowRoot ? pictures(shadowRoot) : []));
  return [...here, ...deeper];
}

function visibleTexts(svg: SVGSVGElement): SVGTextElement[] {
  return [...svg.querySelectorAll('text')].filter(
    // A question's mark stands on a ground of its own, which hides what an empty panel says there.
    (text) =>
      text.textContent.trim() !== '' &&
      !text.classList.contains('question-mark') &&
      text.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
}

function textsOf(svg: SVGSVGElement): Box[] {
  return visibleTexts(svg).map((text) => ({ text: text.textContent, rect: text.getBoundingClientRect() }));
}

function sizesOf(svg: SVGSVGElement): { readonly text: string; readonly px: number }[] {
  return visibleTexts(svg).map((text) => {
    const { a = 1, b = 0 } = text.getScreenCTM() ?? {};
    return { text: text.textContent, px: Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b) };
  });
}

function overlaps(boxes: readonly Box[]): string[] {
  const sorted = boxes.toSorted((one, other) => one.rect.top - other.rect.top);
  return sorted.flatMap((one, index) => {
    const found: string[] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.rect.top >= one.rect.bottom - slackPx) break;
      if (other.rect.left < one.rect.right - slackPx && other.rect.right > one.rect.left + slackPx)
        found.push(`“${one.text}” lies over “${other.text}”`);
    }
    return found;
  });
}
