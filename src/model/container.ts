import type { ImageConfig } from './image.js';
import type { FileNode } from './file-system/file-node.js';
import type { LayeredFiles } from './file-system/layered-files.js';

/** In the words of `docker inspect`'s State.Status. */
export type ContainerStatus = 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead';

export interface RestartPolicy {
  readonly name: 'no' | 'always' | 'unless-stopped' | 'on-failure';
  readonly maximumRetryCount: number;
}

/** Something mounted over the container's merged files: writes below it bypass the writable layer. */
export interface Mount {
  readonly type: 'volume' | 'bind' | 'tmpfs';
  /** Volume name, or absolute path on the host; '' for tmpfs. */
  readonly source: string;
  /** Absolute path in the container. */
  readonly destination: string;
  readonly readOnly: boolean;
  /** Made for this container without a name: goes with `rm -v` and `--rm`. */
  readonly anonymous: boolean;
}

/** A published port, as `-p` gave it. */
export interface PortBinding {
  readonly containerPort: number;
  readonly protocol: 'tcp' | 'udp';
  readonly hostIp: string;
  readonly hostPort: number;
}

export interface LogLine {
  readonly stream: 'stdout' | 'stderr';
  /** Text as written, line ends included. */
  readonly text: string;
  readonly timeMs: number;
}

/**
 * A live environment: an image's layers, borrowed, with one thin writable layer on top that is its own. The layer is made
 * at create and outlives every process; only removal ends it. A container pins its image by id, not by tag.
 */
export interface Container {
  /** 64 hex digits. */
  readonly id: string;
  /** Without the slash that inspect shows. */
  readonly name: string;
  readonly imageId: string;
  /** The reference as it was typed. */
  readonly imageReference: string;
  /** ChainIDs of the borrowed layers, base first: kept here since a removed image's layers stay while this container does. */
  readonly layers: readonly string[];
  /** What it runs: entrypoint and command put together, flags merged over the image's config. */
  readonly config: ImageConfig;
  readonly args: readonly string[];
  readonly hostname: string;
  readonly tty: boolean;
  readonly openStdin: boolean;
  readonly autoRemove: boolean;
  readonly readOnly: boolean;
  readonly restartPolicy: RestartPolicy;
  readonly mounts: readonly Mount[];
  readonly ports: readonly PortBinding[];
  readonly networks: readonly string[];
  readonly createdMs: number;
  readonly status: ContainerStatus;
  readonly startedMs: number;
  /** 0 while it has not finished. */
  readonly finishedMs: number;
  readonly exitCode: number;
  /** Start errors as inspect shows them; '' if none. */
  readonly error: string;
  readonly restartCount: number;
  /** True after stop or kill by a user: `unless-stopped` and `always` then rest. */
  readonly stoppedByUser: boolean;
  /** The merged view and what the writable layer holds. */
  readonly files: LayeredFiles;
  /** Trees of its tmpfs mounts by destination, while it runs. */
  readonly tmpfs: ReadonlyMap<string, LayeredFiles>;
  /** Those of the files that the engine mounts from outside the layers (/etc/hosts, /etc/hostname, /etc/resolv.conf) that were written to. */
  readonly engineFiles: ReadonlyMap<string, FileNode>;
  /** Kept outside the writable layer, gone at rm; the oldest go first past the limit. */
  readonly logs: readonly LogLine[];
}
