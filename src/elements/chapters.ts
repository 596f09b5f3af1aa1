import type { DiagramStep } from './diagram-step.js';

/** Steps as the chapters of a media element: controllers made for media show their titles over the time range. */
export class Chapters {
  readonly list: TextTrackList;
  readonly #track: TextTrack;
  #steps: readonly DiagramStep[] = [];

  constructor() {
    // The page's own objects, so that controllers find all that they know of tracks; nothing is played by this element.
    const video = document.createElement('video');
    this.#track = video.addTextTrack('chapters', 'Steps');
    this.#track.mode = 'hidden';
    this.list = video.textTracks;
  }

  show(steps: readonly DiagramStep[]): void {
    if (steps === this.#steps) return;
    this.#steps = steps;
    for (const cue of Array.from(this.#track.cues ?? [])) this.#track.removeCue(cue);
    for (const { title, command, startTime, duration } of steps)
      this.#track.addCue(new VTTCue(startTime, startTime + duration, title || command));
  }
}
