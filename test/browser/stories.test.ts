/// <reference types="vite/client" />
// Every story, whatever is added: at its poster and at its end, on narrow, middling and wide pages, in both themes, it must look right, be
// quiet and be accessible. Storybook's own tests play the stories; here nothing is played, so that one page gets through all of them.
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import * as brokenStories from './broken.stories.js';
import { faultsOf } from './faults-of.js';
import { diagramsIn, settle, showStory, type StoryModule } from './shown-story.js';

const modules = import.meta.glob<StoryModule>('../../stories/**/*.stories.ts', { eager: true });
const stories = Object.entries(modules).flatMap(([path, module]) =>
  Object.keys(module)
    .filter((name) => name !== 'default')
    .map((name) => ({ name: `${path.replace(/^.*stories\/(.*)\.stories\.ts$/, '$1')}: ${name}`, module, story: name })),
);
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let room: HTMLElement | undefined;
let shouted: string[] = [];
const hear = ({ reason }: PromiseRejectionEvent): void => void shouted.push(String(reason));

beforeEach(() => {
  shouted = [];
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    const said = words.join(' ');
    // A window that is resized while a picture is laid out: the browser says so, and observes on at its next frame.
    if (!said.includes('ResizeObserver loop')) shouted.push(said);
  });
  addEventListener('unhandledrejection', hear);
});

afterEach(() => {
  room?.remove();
  removeEventListener('unhandledrejection', hear);
  vi.restoreAllMocks();
});

async function violationsIn(element: Element): Promise<string[]> {
  // Controls of others are theirs to mend.
  const { violations } = await axe.run(
    { include: [element], exclude: ['media-control-bar'] },
    { runOnly: levels, resultTypes: ['violations'] },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`));
}

describe('every story', () => {
  it.each(stories)('$name fits every page', async ({ module, story }) => {
    await page.viewport(720, 900);
    room = await showStory(module, story, 'light');
    const found: string[] = [];
    const look = async (widthPx: number, place: string): Promise<void> => {
      await page.viewport(widthPx, 900);
      if (room) await settle(room);
      if (room) found.push(...faultsOf(room).map((fault) => `${widthPx} px, ${place}: ${fault}`));
    };
    await look(320, 'poster');
    for (const diagram of diagramsIn(room)) if (diagram.error === null) await diagram.goTo(diagram.steps.length, { animate: false });
    for (const widthPx of [320, 720, 1200]) await look(widthPx, 'end');
    expect([...found, ...shouted]).toEqual([]);
  });

  it.each(stories)('$name is accessible in the dark', async ({ module, story }) => {
    await page.viewport(720, 900);
    room = await showStory(module, story, 'dark');
    for (const diagram of diagramsIn(room)) if (diagram.error === null) await diagram.goTo(diagram.steps.length, { animate: false });
    expect([...(await violationsIn(room)), ...shouted]).toEqual([]);
  });
});

describe('a broken story', () => {
  const show = (markup: string): Element => {
    room = document.createElement('main');
    room.innerHTML = markup;
    document.body.append(room);
    return room;
  };

  it.each([
    ['text over text', '<svg width="200" height="50"><text y="20">one name</text><text x="20" y="22">another</text></svg>', 'lies over'],
    ['small text', '<svg width="100" viewBox="0 0 200 50"><text y="20" font-size="16">name</text></svg>', '8.0 px high'],
    ['a page that scrolls sideways', '<div style="width: 3000px">wide</div>', 'the page is'],
  ])('is found out: %s', (_, markup, fault) => {
    expect(faultsOf(show(markup)).join()).toContain(fault);
  });

  it('is found out: a name of the picture that slid over another', async () => {
    const told = stories.find(({ story }) => story === 'CopyUp');
    if (!told) throw new Error('The story of copy-up is gone.');
    room = await showStory(told.module, told.story, 'light');
    const [one, other] = diagramsIn(room)[0]?.shadowRoot?.querySelectorAll<SVGTextElement>('.picture text') ?? [];
    if (!one || !other) throw new Error('The picture has no text.');
    expect(faultsOf(room)).toEqual([]);
    const [from, to] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    one.style.transform = `translate(${to.left - from.left}px, ${to.top - from.top}px)`;
    expect(faultsOf(room).join()).toContain('lies over');
  });

  it('is found out: a story of its own kind that nobody could read', async () => {
    room = await showStory(brokenStories, 'Unreadable', 'dark');
    expect((await violationsIn(room)).join()).toMatch(/color-contrast[^]*"title"/);
    expect((await violationsIn(room)).join()).toMatch(/button-name/);
    room.remove();
    room = await showStory(brokenStories, 'Readable', 'dark');
    expect(await violationsIn(room)).toEqual([]);
  });

  it('is found out: pale text, and a picture without a name', async () => {
    const found = await violationsIn(show('<p style="color: #ccc; background: #fff">pale</p><svg role="img"></svg>'));
    expect(found.join()).toMatch(/color-contrast.*svg-img-alt/s);
  });
});
