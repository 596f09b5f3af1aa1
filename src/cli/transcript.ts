import type { Step } from '../shell/step.js';

/**
 * A step as a terminal shows it: its caption as comment lines where it is a new one, the command behind the prompt, then what it
 * printed, both streams in order. `previous` is the step before it, null for the first.
 */
export function transcriptOf(step: Step, previous: Step | null): string {
  const isNewCaption = step.title !== '' && (step.title !== previous?.title || step.text !== previous.text || step.command === '');
  const caption = isNewCaption ? [step.title, ...step.text.split('\n')].filter((line) => line !== '').map((line) => `# ${line}\n`) : [];
  const gap = isNewCaption && previous !== null ? '\n' : '';
  const output = step.output.map((chunk) => chunk.text).join('');
  const lineEnd = output === '' || output.endsWith('\n') ? '' : '\n';
  return `${gap}${caption.join('')}${promptOf(step.command)}${output}${lineEnd}`;
}

/** The lines as typed: the shell's first prompt, then its second for what continues. */
function promptOf(command: string): string {
  if (command === '') return '';
  return command
    .split('\n')
    .map((line, i) => `${i === 0 ? '$' : '>'} ${line}\n`)
    .join('');
}
