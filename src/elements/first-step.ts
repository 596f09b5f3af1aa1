import type { Story } from './story.js';

/** Pages that show one step a click: reveal.js, Slidev, Marp, Shower and their like. */
const slideHosts = '.reveal, .slidev-page, .slidev-layout, [data-marpit-svg], .shower, .bespoke-marp-slide';

/** The step shown before anything plays: what `poster` says, else the start in slides and with `autoplay`, else the end. */
export function firstStep(
  diagram: HTMLElement & { readonly poster: string | number | null; readonly autoplay: boolean },
  stepCount: number,
): number {
  const { poster } = diagram;
  if (poster === 'end') return stepCount;
  const asked = poster === null || poster === '' ? NaN : Number(poster);
  if (Number.isFinite(asked)) return Math.min(stepCount, Math.max(0, Math.round(asked)));
  return diagram.autoplay || diagram.closest(slideHosts) ? 0 : stepCount;
}

/** Where to stand in a rebuilt story: at the same step where all steps up to it are the same, else before the first that is not. */
export function keptStep(before: Story, after: Story, step: number): number {
  for (let index = 0; index < step; index += 1) {
    const [old, now] = [before.steps[index], after.steps[index]];
    if (!old || !now || old.command !== now.command || old.title !== now.title || old.text !== now.text)
      return Math.min(index, after.steps.length);
  }
  return step;
}
