import { trimScript } from './trim-script.js';

/**
 * The demo script of an element that holds nothing but text, or one fence with nothing but text in it; null where there is none. undefined where there
 * is more markup than that: read-script.ts reads it, and the same from these.
 */
export function plainScriptOf(element: Element): string | null | undefined {
  const carrier = element.childElementCount > 0 ? fenceIn(element) : element;
  return carrier && (trimScript(carrier.textContent) || null);
}

function fenceIn({ children: [only, another] }: Element): Element | undefined {
  const code = only?.querySelector('code') ?? only;
  const isFence = !another && only?.tagName === 'PRE' && !only.hasAttribute('slot');
  return isFence && code?.childElementCount === 0 && /[^\s\d]/.test(code.textContent) ? code : undefined;
}
