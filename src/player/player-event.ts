/** What happened to time, in media elements' words, and `stepchange`. `frame` says that the position moved: draw. */
export type PlayerEvent =
  | 'frame'
  | 'play'
  | 'playing'
  | 'waiting'
  | 'pause'
  | 'timeupdate'
  | 'seeking'
  | 'seeked'
  | 'ratechange'
  | 'durationchange'
  | 'progress'
  | 'ended'
  | 'stepchange';
