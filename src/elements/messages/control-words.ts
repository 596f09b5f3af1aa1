/** Buttons, bars and what stands beside the picture. */
export interface ControlWords {
  readonly playback: string;
  readonly play: string;
  readonly playAgain: string;
  readonly pause: string;
  readonly previousStep: string;
  readonly nextStep: string;
  readonly speed: string;
  readonly time: string;
  readonly fullScreen: string;
  readonly leaveFullScreen: string;
  /** Before `of` where there is room, with what separates them. */
  readonly step: string;
  readonly of: (step: number, count: number) => string;
  /** On the seek bar: before the first step, and of steps that failed. */
  readonly start: string;
  readonly nothingYet: string;
  readonly refused: string;
  readonly exit: (exitCode: number) => string;
  readonly terminal: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholePicture: string;
  /** List that the keyboard goes through. */
  readonly containers: string;
  /** Of a container that is no more than a mark. */
  readonly inWritableLayer: (size: string) => string;
  /** Names of single stacks. */
  readonly image: (name: string) => string;
  readonly container: (name: string) => string;
}
