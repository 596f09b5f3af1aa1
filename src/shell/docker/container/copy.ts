import { findContainer } from '../../../model/select/find-container.js';
import { fail, fromDaemon, type Call, type Command } from '../command.js';

/** `docker cp`: between the host and a container, running or not; "-" is a tar on standard input or output. */
export const copy: Command = {
  usage: '[OPTIONS] CONTAINER:SRC_PATH DEST_PATH|-\n\tdocker cp [OPTIONS] SRC_PATH|- CONTAINER:DEST_PATH',
  flags: 'a,archive L,follow-link q,quiet',
  args: [2, 2],
  async run(call) {
    const [source = '', target = ''] = call.args;
    if (!source) return fail(call, 'source can not be empty');
    if (!target) return fail(call, 'destination can not be empty');
    const from = splitPath(source);
    const to = splitPath(target);
    if (from.container && to.container) return fail(call, 'copying between containers is not supported');
    if (!from.container && !to.container) return fail(call, 'must specify at least one container source');
    return from.container ? copyOut(call, from, to.path) : copyIn(call, from.path, to);
  },
};

/** One side of a copy: a path on the host where `container` is ''. */
interface Place {
  readonly container: string;
  readonly path: string;
}

/** "web:/etc" is a container's path; "./a:b", "/a:b" and "-" are the host's. */
function splitPath(text: string): Place {
  const at = text.indexOf(':');
  const isHost = at < 0 || /^[./]/.test(text);
  return isHost ? { container: '', path: text } : { container: text.slice(0, at), path: text.slice(at + 1) };
}

async function copyOut(call: Call, from: Place, target: string): Promise<number> {
  const found = findContainer(call.process.session.world, from.container);
  if (!found) return fail(call, fromDaemon(`No such container: ${from.container}`));
  const copyFiles = await import('./copy-files.js');
  return copyFiles.copyFromContainer(call, found, from, target);
}

async function copyIn(call: Call, source: string, to: Place): Promise<number> {
  const copyFilesModule = await import('./copy-files.js');
  return copyFilesModule.copyToContainer(call, source, to);
}
