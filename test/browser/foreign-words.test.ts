import { afterEach, describe, expect, it } from 'vitest';
import { arabic } from '../../src/elements/messages/arabic.js';
import { chinese } from '../../src/elements/messages/chinese.js';
import { german } from '../../src/elements/messages/german.js';
import type { Messages } from '../../src/elements/messages/messages.js';
import { englishMessages, sayings } from '../elements/sayings.js';
import { clearPage, show, until } from './fixture.js';

afterEach(clearPage);

const script = `# 1
docker run -d --name web node:22-slim sleep infinity
# 2
docker exec web sh -c 'echo blue > /paint; date >> /etc/motd; rm /etc/issue'
# 3
docker create --name idle -v data:/data node:22-slim sleep 1
# 4
docker tag node:22-slim registry.example.com/a:1; docker push registry.example.com/a:1; docker pause web
# 5
docker commit web a:2; docker rm -f idle; docker rmi a:3`;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[a-zäöüß’]{3,}/g) ?? [];

/** All that a page says to anybody: texts, names and titles, through shadow roots; but for what programs print. */
function saidIn(root: ParentNode): string[] {
  const said: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Text) said.push(node.data);
    if (node instanceof Element) {
      if (node.matches('style, script, .output, .line-text, pre.content')) return;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-valuetext', 'aria-roledescription'])
        said.push(node.getAttribute(name) ?? '');
      if (node.shadowRoot) walk(node.shadowRoot);
    }
    for (const child of node.childNodes) walk(child);
  };
  for (const child of root.childNodes) walk(child);
  return said.filter((text) => text.trim() !== '');
}

/** Words that only an English page can say: none of the language's own, none of the story's. */
function englishOnly(table: Messages, told: string): ReadonlySet<string> {
  const words = new Set(sayings(englishMessages).flatMap(([, text]) => wordsIn(text)));
  for (const [, text] of sayings(table)) for (const word of wordsIn(text)) words.delete(word);
  for (const word of wordsIn(told)) words.delete(word);
  return words;
}

const everything = `<layer-diagram id="d" controls terminal caption></layer-diagram>
  <layer-terminal diagram="d" interactive></layer-terminal>
  <layer-stack diagram="d" container="web"></layer-stack> <layer-stack diagram="d" image="node:22-slim"></layer-stack>
  <layer-files diagram="d" container="web" path="/etc/motd"></layer-files>
  <layer-files diagram="d" container="web" path="/" view="sizes"></layer-files>
  <layer-files diagram="d" container="mona"></layer-files>
  <layer-legend diagram="d"></layer-legend><layer-legend></layer-legend>`;

describe.each([
  ['de', 'ltr', german],
  ['ar', 'rtl', arabic],
  ['zh', 'ltr', chinese],
] as const)('a page in %s', (lang, dir, table) => {
  it.each(['layers', 'house'] as const)('has no English word of ours in it, drawn as %s', async (metaphor) => {
    const diagram = show(`<div lang="${lang}" dir="${dir}">${everything}</div>`);
    diagram.metaphor = metaphor;
    diagram.script = script;
    await diagram.settled;
    const page = diagram.parentElement as HTMLElement;
    const companions = [...page.querySelectorAll('layer-files, layer-legend, layer-stack, layer-terminal')];
    await until(() => {
      for (const one of companions) expect(one.shadowRoot?.textContent.trim() ?? '', one.outerHTML).not.toBe('');
      expect(companions[4]?.shadowRoot?.querySelector('.group')).not.toBe(null);
    }, 15_000);
    const world = diagram.film?.worldAt(5);
    const layers = [...(world?.layers.values() ?? [])].map(({ createdBy }) => createdBy).join(' ');
    const told = `${script} ${layers} ${diagram.steps.map(({ stdout, stderr }) => stdout + stderr).join(' ')} bookworm group host mounts`;
    const foreign = englishOnly(table, told);
    expect(foreign.size).toBeGreaterThan(150);
    for (const step of [0, 1, 2, 4, 5]) {
      await diagram.goTo(step, { animate: false });
      await diagram.settled;
      const said = saidIn(page);
      expect(said.length).toBeGreaterThan(50);
      const wrong = said.filter((text) => wordsIn(text).some((word) => foreign.has(word)));
      expect(wrong, `step ${step}`).toEqual([]);
    }
  });

  it('tells in its language why there is no picture, and what to try', async () => {
    const diagram = show(`<div lang="${lang}" dir="${dir}"><layer-diagram></layer-diagram></div>`);
    const shown = (): string => diagram.shadowRoot?.querySelector('[role=alert]')?.textContent ?? '';
    diagram.src = '/nothing/here.sh?404';
    await until(() => expect(shown()).not.toBe(''));
    const foreign = englishOnly(table, '/nothing/here.sh 404 Not Found: what the server says');
    expect(wordsIn(shown()).filter((word) => foreign.has(word))).toEqual([]);
    diagram.src = null;
    diagram.script = "echo 'open";
    await until(() => expect(shown()).toContain(table.errors.hints.singleQuote));
  });
});
