import { Door } from './door.js';
import type { LayerDiagram } from './layer-diagram.js';
import type { Question } from './question.js';

/** The way to what asks before each step of a diagram, with `predict`. */
export function questionDoor(diagram: LayerDiagram): Door<Question> {
  return new Door(
    async () => {
      const questionModule = await import('./question.js');
      return new questionModule.Question(diagram);
    },
    'questions',
    () => diagram.requestUpdate(),
  );
}
