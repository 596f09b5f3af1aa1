/** Names of things that something happened to; languages say how many where there are more than a few. */
export type Named = (names: readonly string[]) => string;

/** More are counted, not named. */
export const mostNamed = 3;

/** What a prune took, by name. */
export interface Pruned {
  readonly containers: readonly string[];
  readonly networks: readonly string[];
  readonly volumes: readonly string[];
  readonly images: readonly string[];
}

/** Sentences on what a step did, and the tables of the state: each phrase is a sentence of its own, without its full stop where it says so. */
export interface SpokenWords {
  readonly nothingYet: string;
  readonly nothingChanged: string;
  readonly exitStatus: (exitCode: number) => string;
  readonly layersBuilt: (built: number, cached: number) => string;
  readonly imagesAdded: Named;
  /** Of a pull or a build that brought nothing new. */
  readonly imagesKept: Named;
  readonly tagged: Named;
  /** Of labels that were on other images before. */
  readonly retagged: Named;
  readonly untagged: Named;
  readonly imagesSaved: Named;
  readonly imagesDeleted: (count: number) => string;
  /** Of images that had these names before. */
  readonly replaced: Named;
  readonly layersDeleted: (count: number) => string;
  readonly layersPulled: (count: number, present: number) => string;
  /** From a file. */
  readonly layersLoaded: (count: number, present: number) => string;
  readonly layersPushed: (count: number, present: number) => string;
  readonly created: Named;
  readonly started: Named;
  readonly exited: Named;
  readonly signalled: (container: string, signal: string) => string;
  readonly paused: Named;
  readonly restarted: Named;
  readonly unpaused: Named;
  readonly removed: Named;
  readonly renamed: (from: string, to: string) => string;
  readonly committed: Named;
  /** Of containers that had written nothing. */
  readonly committedNothing: Named;
  /** These seven without a full stop. */
  readonly fileRead: (path: string, container: string, from: 'volume' | 'writable layer' | 'image') => string;
  readonly fileAdded: (path: string, container: string, isInVolume: boolean) => string;
  readonly fileChanged: (path: string, container: string, isInVolume: boolean) => string;
  readonly fileCopiedUp: (path: string, container: string, isInVolume: boolean) => string;
  readonly fileDeleted: (path: string, container: string, isInVolume: boolean) => string;
  readonly fileHidden: (path: string, container: string) => string;
  readonly copied: (path: string, container: string, direction: 'in' | 'out') => string;
  readonly logsRead: (lines: number, container: string) => string;
  readonly volumesCreated: Named;
  readonly volumesDeleted: Named;
  readonly networksCreated: Named;
  readonly networksDeleted: Named;
  readonly cacheEmptied: string;
  /** One sentence: what went because nothing used it (of the build cache nothing is said), and how much came free ("6.1 MB"). */
  readonly pruned: (gone: Pruned, freed: string) => string;
  readonly refused: (message: string) => string;
  readonly andMore: (count: number) => string;

  /** Tables: what stands over them and over their columns. */
  readonly noImages: string;
  readonly noContainers: string;
  readonly imagesCaption: string;
  readonly containersCaption: string;
  readonly name: string;
  readonly layersBaseFirst: string;
  readonly size: string;
  readonly image: string;
  readonly state: string;
  readonly writableLayer: string;
  /** Rows or paths that are left out. */
  readonly more: (count: number) => string;
  readonly path: (path: string, kind: 'added' | 'changed' | 'deleted') => string;
  /** A container in a sentence; `files` are paths as `path` says them. */
  readonly containerWords: (container: string, state: string, image: string, size: string, files: readonly string[]) => string;
}
