import { cutText, plainText, textWidth } from '../../scene/text-metrics.js';
import { paintOf, type Theme } from '../palette.js';
import type { Shape } from '../shape.js';
import type { StepWords } from './moving-picture.js';

/** Where things stand around a film's picture: caption above, terminal below, as a page has them. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Where the picture lies. */
  readonly x: number;
  readonly y: number;
  readonly terminalY: number;
  readonly terminalHeight: number;
}

const TITLE = { sizePx: 17, font: 'bold' } as const;
const TEXT = { sizePx: 14, font: 'sans' } as const;
const MONO = { sizePx: 13, font: 'mono' } as const;
const TEXT_LINE = 20;
const MONO_LINE = 19;
const MOST_TEXT_LINES = 3;
const MOST_OUTPUT_LINES = 3;
/** Room for "12 / 29". */
const COUNT_WIDTH = 72;

/** Space at the sides of the picture in a file of this width. */
export function framePad(width: number): number {
  return width < 480 ? 12 : 20;
}

/** The frame of a film with these words around a picture of this size. */
export function layoutFrame(steps: readonly StepWords[], picture: { readonly width: number; readonly height: number }): Frame {
  const pad = picture.width + 24 < 480 ? 12 : 20;
  const width = picture.width + 2 * pad;
  const textLines = Math.max(0, ...steps.map(({ text }) => textLinesOf(text, picture.width).length));
  const hasTitle = steps.some(({ title }) => title !== '');
  const y = hasTitle ? 42 + textLines * TEXT_LINE + (textLines > 0 ? 8 : 4) : pad;
  const lines = Math.max(0, ...steps.map((step) => (step.command === '' ? 0 : 1 + outputLinesOf(step.output).length)));
  const terminalY = y + picture.height + pad - 2;
  const terminalHeight = lines > 0 ? lines * MONO_LINE + 24 : 8;
  return { width, height: Math.ceil(terminalY + terminalHeight), x: pad, y, terminalY, terminalHeight };
}

/** Title and text of a step, and which step it is. */
export function captionShapes({ title, text }: StepWords, { width, x }: Frame): readonly Shape[] {
  const room = width - 2 * x;
  const lines = textLinesOf(text, room);
  return [
    { type: 'text', class: 'f-title', x, y: 31, text: cutText(plainText(title), TITLE, room - COUNT_WIDTH) },
    ...lines.map((line, index): Shape => ({ type: 'text', class: 'f-text', x, y: 54 + index * TEXT_LINE, text: line })),
  ];
}

/** How far the story is: "3 / 12". */
export function countShapes(step: number, count: number, { width, x }: Frame): readonly Shape[] {
  return [{ type: 'text', class: 'f-count', x: width - x, y: 30, text: `${step} / ${count}`, anchor: 'end' }];
}

/** The command as it was typed, and the first lines of what it printed. */
export function terminalShapes({ command, output, failed }: StepWords, { width, x, terminalY }: Frame): readonly Shape[] {
  if (command === '') return [];
  const room = width - 2 * x;
  const [first = '', ...more] = command.replace(/\\\n\s*/g, '').split('\n');
  const typed = `${plainText(first)}${more.length > 0 ? ' …' : ''}`;
  const prompt = textWidth('$ ', MONO);
  const line = (index: number): number => terminalY + 26 + index * MONO_LINE;
  return [
    { type: 'text', class: 'f-mono f-prompt', x, y: line(0), text: '$' },
    { type: 'text', class: 'f-mono f-command', x: x + prompt, y: line(0), text: cutText(typed, MONO, room - prompt) },
    ...outputLinesOf(output).map((text, index): Shape => ({
      type: 'text',
      class: `f-mono ${failed ? 'f-error' : 'f-output'}`,
      x,
      y: line(index + 1),
      text: cutText(text, MONO, room),
    })),
  ];
}

/** Style rules of the frame in one theme. */
export function frameRules(theme: Theme): string {
  const paint = paintOf(theme);
  const dark = theme === 'dark';
  return [
    `.f-ground{fill:${dark ? '#0e1420' : '#fcfdff'};stroke:${paint('panel-line')}}`,
    `.f-terminal{fill:${dark ? '#080c13' : '#101724'}}`,
    `.f-title{font-size:${TITLE.sizePx}px;font-weight:650;fill:${paint('ink')}}`,
    `.f-text{font-size:${TEXT.sizePx}px;fill:${paint('muted')}}`,
    `.f-count{font-size:12px;fill:${paint('muted')}}`,
    `.f-mono{font-size:${MONO.sizePx}px;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace}`,
    '.f-prompt{fill:#6fdc9a}',
    '.f-command{fill:#e8edf5}',
    '.f-output{fill:#b4bfce}',
    '.f-error{fill:#ffab9f}',
    `.f-bar{fill:${dark ? '#86b6ff' : '#5f93ee'}}`,
  ].join('\n');
}

function textLinesOf(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, TEXT) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, MOST_TEXT_LINES).map((one) => cutText(one, TEXT, room));
  if (lines.length > MOST_TEXT_LINES) kept[MOST_TEXT_LINES - 1] = cutText(`${lines[MOST_TEXT_LINES - 1] ?? ''} …`, TEXT, room);
  return kept;
}

/** What is shown of an output: all of a short one, the start of a long one. */
function outputLinesOf(output: string): readonly string[] {
  const lines = output.split('\n').map(lineText);
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length <= MOST_OUTPUT_LINES) return filled;
  const kept = filled.slice(0, MOST_OUTPUT_LINES - 1);
  return [...kept, `… ${filled.length - kept.length} more lines`];
}

/** A line of a terminal keeps its spaces: tables stand in columns. */
function lineText(line: string): string {
  return line
    .slice(0, 300)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trimEnd();
}
