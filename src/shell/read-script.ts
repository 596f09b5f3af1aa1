import type { Statement } from 'unbash';
import { loadThorough } from '../model/reduce-loaded.js';
import type { ReadCommand } from './grammar/read-command.js';
import { readWords } from './grammar/read-words.js';
import type { ParseError } from './step.js';

/** One top-level command of a script with its caption, or a comment block that only speaks. */
export interface ScriptStep {
  /** First comment line; '' where the command has no caption of its own: the one shown stays. */
  readonly title: string;
  readonly text: string;
  /** Line it starts on, from 1: the command's, or the comment block's. */
  readonly line: number;
  /** Source text as typed, prompt dropped, here-documents included; '' where it only speaks. */
  readonly command: string;
  /** Where it is a docker command in nothing but bare words: them. */
  readonly words: readonly string[] | null;
  /** What any other command reads as. */
  readonly statements: readonly Statement[];
}

/** Reads a whole demo script; nothing is run before all of it could be read. Loads the full grammar only where a line needs it. */
export async function readScript(text: string): Promise<readonly ScriptStep[] | ParseError> {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const steps: ScriptStep[] = [];
  let caption: string[] = [];
  let captionLine = 0;
  const endCaption = (): void => {
    if (caption.length > 0) steps.push({ ...captionOf(caption), line: captionLine, command: '', words: null, statements: [] });
    caption = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (/^\s*(```|~~~)/.test(line) || (at === 0 && line.startsWith('#!'))) continue;
    const comment = /^\s*(?:\$ )?\s*#+ ?(.*)$/.exec(line);
    if (comment) {
      if (caption.length === 0) captionLine = at + 1;
      caption.push((comment[1] ?? '').trimEnd());
    } else if (/^\s*\$?\s*$/.test(line)) {
      endCaption();
    } else {
      const typed = line.replace(prompt, '');
      const words = readWords(typed);
      let read: ReadCommand | ParseError = { statements: [], lines: 1 };
      if (!words) {
        // It will be run by more than the plainest shell, which asks more of the engine.
        const [readRicherModule] = await Promise.all([import('./grammar/read-richer.js'), loadThorough()]);
        read = await readRicherModule.readRicher(lines, at, line.length - typed.length);
      }
      if ('message' in read) return read;
      const command = [typed, ...lines.slice(at + 1, at + read.lines)].join('\n').trimEnd();
      steps.push({ ...captionOf(caption), line: at + 1, command, words, statements: read.statements });
      caption = [];
      at += read.lines - 1;
    }
  }
  endCaption();
  return steps;
}

/** What stands before the command: blanks and a "$ " prompt. */
const prompt = /^\s*(?:\$ +)?/;

function captionOf(lines: readonly string[]): { title: string; text: string } {
  return { title: lines[0] ?? '', text: lines.slice(1).join('\n').trim() };
}
