/** The figure's own names: what a first picture needs. */
export interface FigureWords {
  /** Accessible name where nothing else gives one. */
  readonly imagesAndContainers: string;
  /** Accessible name of the picture; `title` is the caption's, '' where there is none. */
  readonly stepName: (step: number, count: number, title: string) => string;
  /** Asked before a step plays, where readers are to predict. */
  readonly question: string;
  /** Before what is wrong with a script. */
  readonly errorPlace: (line: number, column: number) => string;
}
