import type { LayerDiagram } from './layer-diagram.js';
import type { Story } from './story.js';

/** Pages that show one step a click: reveal.js, Slidev, Marp, Shower and their like. */
const slideHosts = '.reveal, .slidev-page, .slidev-layout, [data-marpit-svg], .shower, .bespoke-marp-slide';

/** The step shown before anything plays: what `poster` says, else the start in slides and with `autoplay`, else the end. */
export function firstStep(
  diagram: HTMLElement & { readonly poster: string | number | null; readonly autoplay: boolean },
  stepCount: number,
): number {
  return askedPoster(diagram, stepCount) ?? (diagram.autoplay || isInSlides(diagram) ? 0 : stepCount);
}

/** The step that `poster` names; null where it names none. */
export function askedPoster({ poster }: { readonly poster: string | number | null }, stepCount: number): number | null {
  if (poster === 'end') return stepCount;
  const asked = poster === null || poster === '' ? NaN : Number(poster);
  return Number.isFinite(asked) ? Math.min(stepCount, Math.max(0, Math.round(asked))) : null;
}

/** Whether it stands in a deck, which says what is shown when. */
export function isInSlides(diagram: HTMLElement): boolean {
  return diagram.closest(slideHosts) !== null;
}

/** Where to stand in a rebuilt story: at the same step where all steps before it are the same, else before the first that is not. */
export function keptStep(before: Story, after: Story, step: number): number {
  for (let index = 0; index < step - 1; index += 1) if (!isSameStep(before, after, index)) return Math.min(index, after.steps.length);
  return Math.min(step, after.steps.length);
}

function isSameStep(before: Story, after: Story, index: number): boolean {
  const [old, now] = [before.steps[index], after.steps[index]];
  return old !== undefined && now !== undefined && old.command === now.command && old.title === now.title && old.text === now.text;
}

/** Where a story begins to be shown. */
export interface Place {
  readonly step: number;
  /** Nobody chose it: the first play starts at 0. */
  readonly untouched: boolean;
  /** The very moment that was shown before. */
  readonly stays: boolean;
  readonly plays: boolean;
}

/** Where a story is shown that takes the place of another, or of none: at `wantedStep` where the page asked for one. */
export function placeIn(diagram: LayerDiagram, before: Story | null, story: Story, wantedStep: number | null): Place {
  const { player } = diagram;
  const count = story.steps.length;
  // A state from elsewhere moves there from the last.
  if (!story.scripted && count > 0) return { step: 0, untouched: false, stays: false, plays: false };
  const kept = before?.scripted && !player.untouched ? keptStep(before, story, player.step) : null;
  const wanted = wantedStep ?? kept;
  return {
    step: wanted ?? firstStep(diagram, count),
    untouched: wanted === null,
    stays: before !== null && wantedStep === null && kept === player.step && (kept === 0 || isSameStep(before, story, kept - 1)),
    plays: kept === null ? diagram.autoplay : !player.paused,
  };
}
