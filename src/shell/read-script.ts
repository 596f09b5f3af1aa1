import type { Statement } from 'unbash';
import type { ParseError } from './step.js';

/** One top-level command of a script with its caption, or a comment block that only speaks. */
export interface ScriptStep {
  /** First comment line; the caption shown before where the command has none of its own. */
  readonly title: string;
  readonly text: string;
  /** Line it starts on, from 1: the command's, or the comment block's. */
  readonly line: number;
  /** Source text as typed, prompt dropped, here-documents included; '' where it only speaks. */
  readonly command: string;
  readonly statements: readonly Statement[];
}

/** Reads a whole demo script; nothing is run before all of it could be read. Loads the full grammar only where a line needs it. */
export declare function readScript(text: string): Promise<readonly ScriptStep[] | ParseError>;
