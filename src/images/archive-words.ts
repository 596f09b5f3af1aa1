/** What is read: a file by its name, or what a language calls it. */
export type Named = string | ((words: ArchiveWords) => string);

/** Why data is no image that can be read. Names come quoted; `what` is the part of it that is at fault. */
export interface ArchiveWords {
  readonly archive: string;
  readonly layer: (path: string) => string;
  readonly inspectOutput: string;

  readonly noArchive: (found: string) => string;
  readonly foundJson: string;
  readonly foundPage: string;
  readonly foundText: (start: string) => string;
  readonly foundNothing: string;
  readonly foundBytes: (count: number) => string;
  readonly noImageList: (firstFile: string | null) => string;
  readonly noImages: string;
  readonly missingFile: (path: string) => string;
  readonly wrongDigest: (path: string, found: string) => string;
  readonly uncheckedDigest: (digest: string) => string;
  readonly wrongSize: (path: string, bytes: number, promised: number) => string;

  readonly noJson: (what: string) => string;
  readonly noConfig: (path: string) => string;
  readonly layerCounts: (path: string, config: number, manifest: number) => string;
  readonly otherContent: (path: string, found: string, promised: string) => string;
  readonly noManifest: (what: string) => string;
  readonly noPlatform: (what: string, count: number) => string;
  readonly noInspect: (index: number) => string;

  readonly brokenTar: (what: string, reason: 'truncated' | 'checksum' | 'other', after: string) => string;
  readonly brokenEntry: (what: string, bytes: number, held: number) => string;
  readonly brokenPacking: (what: string, kind: 'gzip' | 'zstd') => string;
  readonly nul: (what: string, name: string) => string;
  readonly climbsOut: (what: string, name: string) => string;
  readonly symlinkOut: (what: string, name: string, target: string) => string;
  readonly linkOut: (what: string, name: string, target: string) => string;
  readonly linkToNothing: (what: string, name: string, target: string) => string;
  readonly whiteoutOfNothing: (what: string, name: string) => string;

  readonly tooManyBytes: (bytes: number | null, most: number) => string;
  readonly holdsTooMuch: (most: number, at: string) => string;
  readonly tooManyEntries: (most: number, at: string) => string;
  readonly unpacksTooFar: (most: number, what: string) => string;
  readonly expandsTooFar: (what: string, times: number, bytes: number) => string;
  readonly tooWideWindow: (what: string, bytes: number, most: number) => string;
  readonly tooMuchJson: (what: string, bytes: number) => string;
  readonly tooManyLayers: (path: string, count: number, most: number) => string;
  readonly tooManyImages: (what: string, count: number, most: number) => string;
  readonly tooManyObjects: (count: number) => string;
  readonly tooDeep: (what: string, depth: number) => string;
  readonly longPath: (what: string, characters: number, path: string) => string;
}

/** What something that is read is called in a language. */
export function nameIn(words: ArchiveWords, what: Named): string {
  return typeof what === 'string' ? what : what(words);
}

export const theArchive: Named = (words) => words.archive;

export const englishArchives: ArchiveWords = {
  archive: 'the archive',
  layer: (path) => `layer ${path}`,
  inspectOutput: 'inspect output',

  noArchive: (found) => `not an image archive: found ${found}`,
  foundJson: 'JSON',
  foundPage: 'an HTML page',
  foundText: (start) => `text that starts ${start}`,
  foundNothing: 'nothing at all',
  foundBytes: (count) => `${count} bytes of no known kind`,
  noImageList: (firstFile) =>
    `not an image archive: neither index.json nor manifest.json; ${firstFile === null ? 'it holds no files' : `its first file is ${firstFile}`}`,
  noImages: 'the archive lists no images',
  missingFile: (path) => `the archive names ${path} but does not hold it`,
  wrongDigest: (path, found) => `${path} has the wrong digest: its content is ${found}`,
  uncheckedDigest: (digest) => `digest that is none we can check: ${digest}`,
  wrongSize: (path, bytes, promised) => `${path} has ${bytes} bytes, ${promised} were promised`,

  noJson: (what) => `${what}: not JSON`,
  noConfig: (path) => `${path}: not an image config`,
  layerCounts: (path, config, manifest) => `${path} names ${config} layers, the manifest ${manifest}`,
  otherContent: (path, found, promised) => `layer ${path}: its content is ${found}, the config says ${promised}`,
  noManifest: (what) => `${what} is neither an image manifest nor an index`,
  noPlatform: (what, count) => `${what} lists ${count} platforms, none of which the archive holds`,
  noInspect: (index) => `not inspect output: object ${index} is neither an image nor a container nor a volume`,

  brokenTar: (what, reason, after) =>
    `${what}: ${{ truncated: 'Tar archive is truncated', checksum: 'Invalid tar header checksum', other: 'Broken tar data' }[reason]}${after === '' ? '' : ` after ${after}`}`,
  brokenEntry: (what, bytes, held) => `${what}: an entry of ${bytes} bytes holds ${held}`,
  brokenPacking: (what, kind) => `${what}: broken ${kind} data`,
  nul: (what, name) => `${what}: name with a NUL: ${name}`,
  climbsOut: (what, name) => `${what}: entry climbs out: ${name}`,
  symlinkOut: (what, name, target) => `${what}: symlink ${name} leads out to ${target}`,
  linkOut: (what, name, target) => `${what}: link ${name} leads out to ${target}`,
  linkToNothing: (what, name, target) => `${what}: hard link ${name} names ${target}, which the layer does not hold`,
  whiteoutOfNothing: (what, name) => `${what}: whiteout of nothing: ${name}`,

  tooManyBytes: (bytes, most) =>
    bytes === null ? `archive of more than ${most} bytes` : `archive of ${bytes} bytes: the limit is ${most}`,
  holdsTooMuch: (most, at) => `the archive holds more than ${most} bytes: stopped at ${at}`,
  tooManyEntries: (most, at) => `more than ${most} entries: stopped at ${at}`,
  unpacksTooFar: (most, what) => `the layers unpack to more than ${most} bytes: stopped in ${what}`,
  expandsTooFar: (what, times, bytes) => `${what} unpacks to more than ${times} times its ${bytes} bytes`,
  tooWideWindow: (what, bytes, most) => `${what}: zstd window of ${bytes} bytes is over the limit of ${most}`,
  tooMuchJson: (what, bytes) => `${what}: ${bytes} bytes of JSON`,
  tooManyLayers: (path, count, most) => `${path}: ${count} layers, the limit is ${most}`,
  tooManyImages: (what, count, most) => `${what} lists ${count} images: the limit is ${most}`,
  tooManyObjects: (count) => `inspect output with ${count} objects`,
  tooDeep: (what, depth) => `${what}: an index in an index in an index, ${depth} deep`,
  longPath: (what, characters, path) => `${what}: path of ${characters} characters: ${path}`,
};
