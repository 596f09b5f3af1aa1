import type { DiagramStep } from '../diagram-step.js';
import { foldOutput } from '../fold-output.js';

/** Characters of output that are read out; the rest stands in the terminal. */
const mostSpoken = 300;

/** What a command wrote, for those who hear it. What went wrong is in the diagram's own sentence. */
export function outputToSay({ stdout, exitCode }: DiagramStep): string {
  if (exitCode !== 0) return '';
  const text = foldOutput([{ stream: 'stdout', text: stdout }])
    .map((chunk) => chunk.text)
    .join('')
    .trim();
  return text.length > mostSpoken ? `${text.slice(0, mostSpoken)}…` : text;
}
