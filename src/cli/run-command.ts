import { ImageFormatError } from '../images/image-format-error.js';
import type { Console } from './console.js';
import { UsageError } from './usage-error.js';
import { VERSION } from './version.js';

type Command = (args: readonly string[], console: Console) => Promise<number>;

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  run: async () => (await import('./run-demo.js')).runDemo,
  render: async () => (await import('./render-demo.js')).renderDemo,
  inspect: async () => (await import('./inspect-images.js')).inspectImages,
};

const USAGE = `Usage: layer-diagram COMMAND

  run demo.sh [--json] [--store containerd|overlay2] [--images FILE|DIR]... [--files DIR]
      runs a demo script on the model and prints the terminal transcript
  render demo.sh -o out.svg|png|gif|html|json [--at end|N|SECONDS] [--still] [--theme light|dark|auto]
         [--metaphor layers|house] [--width PX]
      writes the story: as an SVG file that moves, a GIF, a page with controls, or a timeline; with --at or
      --still, or as PNG, a picture of one step; takes run's options too
  inspect FILE|DIR [--json]
      prints the layers of an image archive or layout

  --help, --version
`;

/** Runs one command line (without "node" and the script's name) and resolves to its exit status. */
export async function runCommand(args: readonly string[], console: Console): Promise<number> {
  const [name = '', ...rest] = args;
  const asksHelp = Object.hasOwn(commands, name) && rest.some((argument) => argument === '--help' || argument === '-h');
  if (asksHelp || name === '--help' || name === '-h' || name === 'help') {
    console.out(USAGE);
    return 0;
  }
  if (name === '--version') {
    console.out(`${VERSION}\n`);
    return 0;
  }
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new UsageError(name === '' ? 'no command given' : `unknown command ${JSON.stringify(name)}`);
    const command = await load();
    return await command(rest, console);
  } catch (error) {
    const message = usageMessage(error);
    if (message === null) throw error;
    console.error(`layer-diagram: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
    return 2;
  }
}

/** What to tell of a mistake that is the caller's; null for one of ours. */
function usageMessage(error: unknown): string | null {
  if (error instanceof UsageError || error instanceof ImageFormatError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && code.startsWith('ERR_PARSE_ARGS_')) return error.message.split('. ')[0] ?? error.message;
  return null;
}
