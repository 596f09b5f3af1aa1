/** What a reader is shown as a story's source: what they would paste into a page of their own, script and all. */
export function pastedSource(code: string, { args }: { readonly args: Readonly<Record<string, unknown>> }): string {
  const template = document.createElement('template');
  template.innerHTML = code.replaceAll(`${location.origin}/`, '/');
  for (const element of template.content.querySelectorAll('layer-diagram')) {
    for (const [name, value] of Object.entries(defaults)) if (element.getAttribute(name) === value) element.removeAttribute(name);
    if (element.hasAttribute('src') || element.textContent.trim() !== '' || typeof args['script'] !== 'string') continue;
    const script = document.createElement('pre');
    script.textContent = `\n${args['script'].trim()}\n`;
    element.replaceChildren('\n', script, '\n');
  }
  for (const sheet of template.content.querySelectorAll('style')) sheet.remove();
  return template.innerHTML
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll('=""', '')
    .replaceAll('&gt;', '>')
    .trim();
}

/** What need not be said. */
const defaults = {
  theme: 'light',
  view: 'all',
  detail: 'auto',
  store: 'containerd',
  metaphor: 'layers',
  poster: 'end',
  'playback-rate': '1',
};
