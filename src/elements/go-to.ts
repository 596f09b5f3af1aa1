import type { LayerDiagram } from './layer-diagram.js';

/** Goes to a step of a story that is there; with `predict`, n and a half is the question before step n + 1. */
export async function goTo(diagram: LayerDiagram, step: number, animate = step === diagram.player.step + 1): Promise<void> {
  const { player, surface } = diagram;
  const question = diagram.predict ? (diagram.question ?? (await diagram.questions.open())) : null;
  const asked = wholeStep(diagram, step);
  const wanted = Math.min(player.stepCount, Math.max(0, asked));
  if (step > asked && question?.isBefore(wanted + 1)) {
    question.ask(wanted);
    return;
  }
  if (wanted !== asked && wanted === player.step && !question?.step) return;
  question?.withdraw();
  if (animate && wanted > 0 && !surface.still) await player.playStep(wanted);
  else player.cut(wanted);
}

/** The step that a number means: the one shown while the next is asked about, where it lies between two. */
export function wholeStep({ predict }: { readonly predict: boolean }, step: number): number {
  return predict ? Math.floor(step) : Math.round(step);
}
