import type { ArchiveWords } from '../../images/archive-words.js';
import type { PictureWords } from '../../scene/words.js';
import type { ControlWords } from './control-words.js';
import type { ErrorWords } from './error-words.js';
import type { FigureWords } from './figure-words.js';
import type { FilesWords } from './files-words.js';
import type { LegendWords } from './legend-words.js';
import type { PromptWords } from './prompt-words.js';
import type { SpokenWords } from './spoken-words.js';

/**
 * All that a diagram says in a language, by where it is said. What Docker prints, what a script's captions say, names and paths are in no
 * table. English lies beside what says it (`english/`), so that a first picture fetches no more than its own words; another language is one
 * module.
 */
export interface Messages {
  /** Drawn in the picture. */
  readonly picture: PictureWords;
  /** Drawn in the picture in the place of those where it is drawn as houses: as many as the metaphor has. */
  readonly house: Partial<PictureWords>;
  /** The figure's own names. */
  readonly figure: FigureWords;
  /** Buttons, bars and what stands beside the picture. */
  readonly controls: ControlWords;
  /** The prompt of a terminal. */
  readonly prompt: PromptWords;
  /** Sentences and tables for those who don't see the picture. */
  readonly spoken: SpokenWords;
  /** The file lens. */
  readonly files: FilesWords;
  /** What the signs mean. */
  readonly legend: LegendWords;
  /** What they mean where the picture is drawn as houses. */
  readonly houseLegend: LegendWords;
  /** Why there is no picture. */
  readonly errors: ErrorWords;
  /** Why data is no image that can be read. */
  readonly archives: ArchiveWords;
}

export type Section = keyof Messages;

/** A page's own words: as many of each part as it likes, over those of the language. */
export type OwnMessages = { readonly [Name in Section]?: Partial<Messages[Name]> };
