import type { Mount, PortBinding, RestartPolicy } from './container.js';
import type { Changeset } from './file-system/changeset.js';
import type { Credentials, FileOperation } from './file-system/operation.js';
import type { HistoryEntry, ImageConfig, ImageContent } from './image.js';

/**
 * Everything that can be asked of the engine and the host, as JSON-like data: one action a call of the Engine API. `container`
 * fields take a name, an id or an id prefix as typed; `reference` a name with or without a tag, an id or a prefix.
 */
export type Action = ImageAction | ContainerAction | StorageAction | { readonly type: 'clock/advance'; readonly ms: number };

export type ImageAction =
  | {
      readonly type: 'image/add';
      readonly content: ImageContent;
      readonly how: 'pull' | 'load' | 'import';
      /** Familiar references with tag. */ readonly references: readonly string[];
      /** "repo@sha256:…" to remember. */ readonly repoDigests: readonly string[];
      /** Host it came from, '' for an archive. */ readonly registry: string;
    }
  | {
      readonly type: 'image/build';
      readonly steps: readonly BuiltStep[];
      /** Reference or id the last stage starts from; '' for scratch. */ readonly from: string;
      /** What it starts from where the builder fetched that for itself: its layers are kept, but no image of it. */ readonly base?:
        ImageContent | undefined;
      readonly config: ImageConfig;
      readonly history: readonly HistoryEntry[];
      readonly references: readonly string[];
    }
  | { readonly type: 'image/tag'; readonly source: string; readonly target: string }
  | { readonly type: 'image/push'; readonly reference: string; readonly allTags?: boolean | undefined }
  | { readonly type: 'image/remove'; readonly reference: string; readonly force: boolean; readonly noPrune: boolean }
  | { readonly type: 'image/prune'; readonly all: boolean }
  | { readonly type: 'build-cache/prune' };

/** One instruction of the final stage that made a layer. */
export interface BuiltStep {
  readonly createdBy: string;
  readonly changes: Changeset;
  readonly cacheKey: string;
  readonly cached: boolean;
}

/** What `docker create` sends, after the client has merged its flags. */
export interface ContainerOptions {
  readonly image: string;
  /** '' lets the engine make one up. */
  readonly name: string;
  /** Command after the image's name; null keeps the image's. */
  readonly command: readonly string[] | null;
  /** null keeps the image's; [''] or [] clears it. */
  readonly entrypoint: readonly string[] | null;
  readonly env: readonly string[];
  readonly workingDir: string;
  readonly user: string;
  readonly hostname: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly stopSignal: string;
  readonly tty: boolean;
  readonly openStdin: boolean;
  readonly autoRemove: boolean;
  readonly readOnly: boolean;
  readonly restartPolicy: RestartPolicy;
  readonly mounts: readonly Mount[];
  readonly ports: readonly PortBinding[];
  readonly networks: readonly string[];
  /** Over the image's own, field by field; absent keeps it. */
  readonly healthcheck?: Readonly<Record<string, unknown>> | undefined;
}

export type ContainerAction =
  | { readonly type: 'container/create'; readonly options: ContainerOptions }
  | { readonly type: 'container/start'; readonly container: string }
  /** The main process could not be started: the container stays created. */
  | { readonly type: 'container/fail-start'; readonly container: string; readonly exitCode: number; readonly error: string }
  | {
      readonly type: 'container/stop';
      readonly container: string;
      /** What the main process's exit code comes to. */ readonly exitCode: number;
    }
  | {
      readonly type: 'container/kill';
      readonly container: string;
      readonly signal: string;
      /** null where the signal does not end the process. */ readonly exitCode: number | null;
    }
  | { readonly type: 'container/restart'; readonly container: string; readonly exitCode: number }
  | { readonly type: 'container/pause'; readonly container: string }
  | { readonly type: 'container/unpause'; readonly container: string }
  /** The main process ended by itself. */
  | { readonly type: 'container/exit'; readonly container: string; readonly exitCode: number }
  | { readonly type: 'container/remove'; readonly container: string; readonly force: boolean; readonly volumes: boolean }
  | { readonly type: 'container/rename'; readonly container: string; readonly name: string }
  | { readonly type: 'container/update'; readonly container: string; readonly restartPolicy: RestartPolicy | null }
  | {
      readonly type: 'container/commit';
      readonly container: string;
      readonly reference: string;
      readonly author: string;
      readonly message: string;
      /** Config with `--change` applied; null keeps the container's. */ readonly config: ImageConfig | null;
      readonly pause: boolean;
    }
  | { readonly type: 'container/exec'; readonly container: string; readonly args: readonly string[] }
  | {
      readonly type: 'container/file';
      readonly container: string;
      readonly operation: FileOperation;
      readonly credentials: Credentials;
      /** True for `docker cp`, which may write where the container is read-only in name only. */ readonly engine?: boolean | undefined;
    }
  | { readonly type: 'container/read'; readonly container: string; readonly path: string }
  | {
      readonly type: 'container/copied';
      readonly container: string;
      readonly direction: 'in' | 'out';
      readonly path: string;
      readonly sizeBytes: number;
    }
  | { readonly type: 'container/log'; readonly container: string; readonly stream: 'stdout' | 'stderr'; readonly text: string }
  | { readonly type: 'container/logs'; readonly container: string; readonly lines: number }
  | { readonly type: 'container/prune' };

export type StorageAction =
  | { readonly type: 'volume/create'; readonly name: string; readonly labels: Readonly<Record<string, string>> }
  | { readonly type: 'volume/remove'; readonly name: string; readonly force: boolean }
  | { readonly type: 'volume/prune'; readonly all: boolean }
  | { readonly type: 'network/create'; readonly name: string; readonly driver: string }
  | { readonly type: 'network/remove'; readonly name: string }
  | { readonly type: 'network/prune' }
  | { readonly type: 'host/file'; readonly operation: FileOperation };
