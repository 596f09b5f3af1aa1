import { fromSnapshot } from '../../src/model/snapshot/from-snapshot.js';
import type { World } from '../../src/model/world.js';
import { layoutScene } from '../../src/scene/layout-scene.js';
import type { Scene, SceneOptions } from '../../src/scene/scene.js';

/** A container of a crowd: which one it is, its state, whether anything was written. */
export interface Member {
  readonly number: number;
  readonly status?: 'running' | 'paused' | 'created' | 'exited';
  readonly touched?: boolean;
  /** Which image it is of; 0 where absent. */
  readonly image?: number;
}

const hex = (number: number, salt: number): string => ((number + 1) * 2_654_435 + salt * 40_503).toString(16).padStart(64, 'a').slice(-64);

/** As `docker inspect` tells of it. */
export function crowdSnapshot(members: readonly Member[], layers = 12): unknown {
  const images = Math.max(1, ...members.map(({ image = 0 }) => image + 1));
  const imageIds = Array.from({ length: images }, (_, index) => `sha256:${hex(index, 7)}`);
  return {
    Images: imageIds.map((Id, index) => ({
      Id,
      RepoTags: [`shop${index || ''}:v1`],
      RepoDigests: [],
      Parent: '',
      Size: 1000,
      RootFS: { Type: 'layers', Layers: Array.from({ length: layers }, (_, depth) => `sha256:${hex(depth, depth < 2 ? 1 : index + 2)}`) },
      History: [],
    })),
    Containers: members.map(({ number, status = 'running', touched = false, image = 0 }) => ({
      Id: hex(number, 5),
      Name: `/house-${number}`,
      Image: imageIds[image],
      Config: { Image: `shop${image || ''}:v1` },
      State: { Status: status, Running: status === 'running', Paused: status === 'paused', ExitCode: 0 },
      SizeRw: touched ? 12_288 : 0,
      Changes: touched ? [{ Path: '/paint', Kind: 1 }] : [],
    })),
    Registries: [],
    Volumes: [],
  };
}

export function crowdWorld(members: readonly Member[], layers = 12): World {
  return fromSnapshot(crowdSnapshot(members, layers), 'containerd');
}

/** So many containers, some of them in each state. */
export function manyMembers(count: number, first = 0): Member[] {
  const states = ['running', 'running', 'running', 'exited', 'running', 'paused', 'running', 'created'] as const;
  return Array.from({ length: count }, (_, index) => ({
    number: first + index,
    status: states[(first + index) % states.length] ?? 'running',
    touched: (first + index) % 5 === 1,
  }));
}

export function crowdScene(members: readonly Member[], options: Partial<SceneOptions> = {}): Scene {
  return layoutScene(crowdWorld(members), { width: 1000, detail: 'overview', ...options });
}
