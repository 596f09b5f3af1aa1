import type { Container, ContainerStatus } from '../container.js';
import type { Image } from '../image.js';
import type { JsonReader } from './json-reader.js';
import { NO_CONFIG } from '../no-config.js';
import type { FilesReader } from './read-files.js';

const STATUSES: readonly string[] = [
  'created',
  'running',
  'paused',
  'restarting',
  'removing',
  'exited',
  'dead',
] satisfies ContainerStatus[];
// What nothing is known of is the same in all: ten thousand of them have one empty list.
const NONE: readonly never[] = [];
const NO_FILES: Container['tmpfs'] = new Map();
const NO_ENGINE_FILES: Container['engineFiles'] = new Map();
const NO_RESTART: Container['restartPolicy'] = { name: 'no', maximumRetryCount: 0 };

/** What a snapshot says of a container. */
interface Row {
  readonly id: string;
  readonly name: string;
  readonly imageId: string;
  readonly reference: string;
  readonly status: string;
  readonly exitCode: number;
  readonly sizeBytes: number;
  readonly changes: unknown;
}

/** A container of a snapshot; `clockMs` stands for all its times. */
export function readContainer(reader: JsonReader, images: ReadonlyMap<string, Image>, files: FilesReader, clockMs: number): Container {
  const { id, name, imageId, reference, status, exitCode, sizeBytes, changes } = plainRow(reader.value) ?? checkedRow(reader);
  return {
    id,
    name: name.startsWith('/') ? name.slice(1) : name,
    imageId,
    imageReference: reference,
    layers: images.get(imageId)?.layers ?? NONE,
    config: NO_CONFIG,
    args: NONE,
    hostname: id.slice(0, 12),
    tty: false,
    openStdin: false,
    autoRemove: false,
    readOnly: false,
    restartPolicy: NO_RESTART,
    mounts: NONE,
    ports: NONE,
    networks: NONE,
    createdMs: clockMs,
    status: status as ContainerStatus,
    startedMs: status === 'created' ? 0 : clockMs,
    finishedMs: status === 'exited' || status === 'dead' ? clockMs : 0,
    exitCode,
    error: '',
    restartCount: 0,
    stoppedByUser: false,
    files: files.read(changes, sizeBytes, reader),
    tmpfs: NO_FILES,
    engineFiles: NO_ENGINE_FILES,
    logs: NONE,
  };
}

/** The row where every field is of its kind, which is worth a short way for ten thousand of them; null where one is not. */
function plainRow(value: unknown): Row | null {
  if (!isRecord(value) || !isRecord(value['State']) || !isRecord(value['Config'])) return null;
  const { Id: id, Name: name, Image: imageId, SizeRw: sizeBytes, Changes: changes, State: state, Config: config } = value;
  const { Status: status, ExitCode: exitCode } = state;
  const { Image: reference } = config;
  if (!isShort(id) || !isShort(name) || !isShort(imageId) || !isShort(reference) || !isCount(sizeBytes) || !isCount(exitCode)) return null;
  return typeof status === 'string' && STATUSES.includes(status)
    ? { id, name, imageId, reference, status, exitCode, sizeBytes, changes }
    : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 1_024;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** The row with defaults for what may be left out, or an error that names the field. */
function checkedRow(reader: JsonReader): Row {
  const imageId = reader.field('Image').text();
  const state = reader.field('State');
  const status = state.field('Status').text();
  if (!STATUSES.includes(status)) state.field('Status').fail(`one of ${STATUSES.join(', ')}`);
  const config = reader.field('Config');
  return {
    id: reader.field('Id').text(),
    name: reader.field('Name').text(),
    imageId,
    reference: config.value === undefined ? imageId : config.field('Image').text(imageId),
    status,
    exitCode: state.field('ExitCode').count(0),
    sizeBytes: reader.field('SizeRw').count(0),
    changes: reader.field('Changes').value,
  };
}
