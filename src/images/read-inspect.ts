import { ImageFormatError } from './image-format-error.js';
import { fieldsOf, listOf, numberOf, parseJson, textOf, textsOf } from './json-fields.js';
import type { Fields } from './json-fields.js';
import { MAX_IMAGES } from './limits.js';

/** What `docker inspect` told, in the form that snapshots have: `fromSnapshot` makes a world of it. */
export interface InspectedState {
  readonly Images: readonly Fields[];
  readonly Containers: readonly Fields[];
  readonly Registries: readonly Fields[];
  readonly Volumes: readonly Fields[];
  readonly DiskUsage: Fields;
}

/**
 * Reads the JSON that `docker inspect`, `docker image inspect` or `docker container inspect` prints: an array of images, containers and
 * volumes in any mix (a single object will do, and a snapshot passes through). Inspect tells no history and no changed files, so
 * there are none in the result. Throws `ImageFormatError` where it is something else, naming what was found.
 */
export function readInspect(json: Uint8Array | string): InspectedState {
  return readInspected(parseJson(typeof json === 'string' ? new TextEncoder().encode(json) : json, (words) => words.inspectOutput));
}

/** The same of what such JSON parses to. */
export function readInspected(value: unknown): InspectedState {
  const whole = fieldsOf(value);
  if (Array.isArray(whole['Images']) || Array.isArray(whole['Containers'])) return snapshotOf(whole);
  const objects = Array.isArray(value) ? listOf(value) : [value];
  if (objects.length > MAX_IMAGES * 20) throw new ImageFormatError((words) => words.tooManyObjects(objects.length));
  const images: Fields[] = [];
  const containers: Fields[] = [];
  const volumes: Fields[] = [];
  for (const [i, object] of objects.entries()) {
    const fields = fieldsOf(object);
    if (Array.isArray(fieldsOf(fields['RootFS'])['Layers'])) images.push(imageOf(fields));
    else if (textOf(fields['Id']) !== '' && fields['State'] !== undefined) containers.push(containerOf(fields));
    else if (textOf(fields['Mountpoint']) !== '') volumes.push({ Name: textOf(fields['Name']) });
    else if (!isOtherKind(fields)) throw new ImageFormatError((words) => words.noInspect(i));
  }
  return { Images: images, Containers: containers, Registries: [], Volumes: volumes, DiskUsage: {} };
}

function snapshotOf(fields: Fields): InspectedState {
  const objects = (name: string): readonly Fields[] => listOf(fields[name]).map(fieldsOf);
  return {
    Images: objects('Images'),
    Containers: objects('Containers'),
    Registries: objects('Registries'),
    Volumes: objects('Volumes'),
    DiskUsage: fieldsOf(fields['DiskUsage']),
  };
}

/** Networks and the like: printed by inspect too, not drawn. */
function isOtherKind(fields: Fields): boolean {
  return fields['Driver'] !== undefined || fields['Endpoint'] !== undefined;
}

function imageOf(fields: Fields): Fields {
  return {
    ...fields,
    RepoTags: textsOf(fields['RepoTags']).filter((tag) => tag !== '<none>:<none>'),
    RepoDigests: textsOf(fields['RepoDigests']),
    Parent: textOf(fields['Parent']),
    Size: numberOf(fields['Size']),
    History: listOf(fields['History']),
  };
}

function containerOf(fields: Fields): Fields {
  return { ...fields, SizeRw: numberOf(fields['SizeRw']), Changes: listOf(fields['Changes']) };
}
