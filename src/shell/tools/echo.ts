import type { Program } from '../process.js';

/** Prints its arguments; `-n` leaves the line open, `-e` reads escapes. */
export const echo: Program = async (process) => {
  const args = process.argv.slice(1);
  let isOpen = false;
  let isEscaping = false;
  while (/^-[neE]+$/.test(args[0] ?? '')) {
    const flag = args.shift() ?? '';
    isOpen ||= flag.includes('n');
    isEscaping = flag.includes('e') || (isEscaping && !flag.includes('E'));
  }
  let text = args.join(' ');
  if (isEscaping) {
    const escaped = (await import('./escapes.js')).escapeText(text);
    text = escaped.text;
    isOpen ||= escaped.isStopped;
  }
  process.stdout.write(isOpen ? text : text + '\n');
  return 0;
};
