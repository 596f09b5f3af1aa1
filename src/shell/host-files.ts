import { reduceLoaded as reduce } from '../model/reduce-loaded.js';
import type { Files } from './process.js';
import type { Session } from './session.js';
import { treeFiles } from './tree-files.js';

/** The host's files, as root sees them. */
export function hostFiles(session: Session): Files {
  const place = {
    containerId: '',
    complete: false,
    credentials: { uid: 0, gid: 0 },
    noteRead: () => undefined,
    root: () => session.world.host,
  };
  return treeFiles(place, (operation, isTrial) => {
    const action = { type: 'host/file', operation } as const;
    const { refusal } = isTrial ? reduce(session.world, action) : session.dispatch(action);
    return refusal && (refusal.errno ?? 'EPERM');
  });
}
