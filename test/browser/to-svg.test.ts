import { afterEach, describe, expect, it } from 'vitest';
import type { LayerDiagram } from '../../src/elements/layer-diagram.js';
import '../../src/index.js';

const script = `# Run a container
docker run -d --name web alpine:3.24 sleep infinity

# Paint the walls
docker exec web sh -c 'echo blue > /paint'

# Demolish the house
docker rm -f web`;

afterEach(() => document.body.replaceChildren());

function show(): LayerDiagram {
  const diagram = document.createElement('layer-diagram');
  diagram.style.width = '720px';
  document.body.append(diagram);
  diagram.script = script;
  return diagram;
}

/** A file put into the page, outside of the diagram that wrote it. */
function open(text: string): SVGSVGElement {
  const file = new DOMParser().parseFromString(text, 'image/svg+xml');
  const svg = file.documentElement;
  if (!(svg instanceof SVGSVGElement)) throw new Error(text.slice(0, 400));
  return document.body.appendChild(svg);
}

/** Texts of a file that are seen at a moment of it. */
function textsAt(svg: SVGSVGElement, timeMs: number): string {
  for (const animation of svg.getAnimations({ subtree: true })) {
    animation.pause();
    animation.currentTime = timeMs;
  }
  const isSeen = (element: Element): boolean => {
    for (let at: Element | null = element; at && at !== svg; at = at.parentElement)
      if (Number(getComputedStyle(at).opacity) < 0.5) return false;
    return true;
  };
  return Array.from(svg.querySelectorAll('text'))
    .filter(isSeen)
    .map(({ textContent }) => textContent)
    .join('\n');
}

/** When each step of a diagram is over, in its film: a moment before the next one moves. */
function endsOf(diagram: LayerDiagram): number[] {
  return diagram.steps.map(({ startTime, duration }) => (startTime + duration) * 1000);
}

describe('toSVG({ animated: true })', () => {
  it('tells the whole story in one file: each step has its caption, its command and its picture', async () => {
    const diagram = show();
    const text = await diagram.toSVG({ animated: true });
    expect(text).not.toMatch(/<script|<image|href="(?!#)|url\((?!#)|\son\w+=/);
    const svg = open(text);
    const seen = endsOf(diagram).map((timeMs) => textsAt(svg, timeMs));
    const titles = ['Run a container', 'Paint the walls', 'Demolish the house'];
    for (const [index, title] of titles.entries()) {
      const moments = seen.filter((all) => all.includes(title));
      expect(moments, title).toHaveLength(1);
      expect(moments[0]).toContain(`${index + 1} / 3`);
      expect(moments[0]).toContain(diagram.steps[index]?.command.slice(0, 20));
    }
    expect(seen[1]).toContain('/paint');
    expect(seen[2]).not.toContain('/paint');
  });

  it('moves that step alone which is asked for, in the width and the theme that are asked for', async () => {
    const text = await show().toSVG({ animated: true, step: 2, width: 400, theme: 'dark' });
    const svg = open(text);
    expect(text).not.toContain('prefers-color-scheme');
    expect(svg.viewBox.baseVal.width).toBe(400);
    expect(text).toContain('Paint the walls');
    expect(text).not.toMatch(/Run a container|Demolish the house/);
    expect(textsAt(svg, 0).split('\n')).not.toContain('/paint');
  });

  it('shows the pulse of a container that runs, and none to those who want less motion', async () => {
    const text = await show().toSVG({ animated: true, step: 1 });
    const svg = open(text);
    const halo = svg.querySelector('.halo.pulse');
    const pulse = svg.getAnimations({ subtree: true }).find(({ effect }) => effect instanceof KeyframeEffect && effect.target === halo);
    expect(pulse && Object.keys((pulse.effect as KeyframeEffect).getKeyframes()[0] ?? {})).toContain('strokeOpacity');
    const outside = text.split('@media (prefers-reduced-motion:no-preference)')[0] ?? '';
    expect(outside).not.toMatch(/[{;]animation(-name)?:/);
  });

  it('keeps its classes to itself: two files stand in one page, each with its own', async () => {
    const diagram = show();
    const [one, other] = [open(await diagram.toSVG({ animated: true, step: 1 })), open(await diagram.toSVG({ animated: true, step: 2 }))];
    expect(one.id).not.toBe(other.id);
    const names = (svg: SVGSVGElement): string[] =>
      svg.getAnimations({ subtree: true }).map((animation) => (animation as CSSAnimation).animationName);
    expect(names(one).length).toBeGreaterThan(5);
    expect(names(one).every((name) => name.startsWith(one.id))).toBe(true);
    expect(names(other).every((name) => name.startsWith(other.id))).toBe(true);
  });
});
