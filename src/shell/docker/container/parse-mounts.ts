import type { Mount } from '../../../model/container.js';
import { resolvePath } from '../../../model/file-system/lookup.js';
import { findContainer } from '../../../model/select/find-container.js';
import { fromDaemon, type Call } from '../command.js';

type Read = Mount | { readonly error: string };

/** Reads `-v`, `--mount`, `--tmpfs` and `--volumes-from`. A host directory that `-v` names and that is not there is made, as the engine does. */
export function parseMounts(call: Call): readonly Mount[] | { readonly error: string } {
  const mounts: Mount[] = [];
  const all: Read[] = [
    ...call.flags.list('volume').map((text) => readVolume(call, text)),
    ...call.flags.list('mount').map((text) => readMount(call, text)),
    ...call.flags
      .list('tmpfs')
      .map((text): Read => ({ ...none, type: 'tmpfs', destination: text.split(':')[0] ?? '', readOnly: /:(.*,)?ro(,|$)/.test(text) })),
    ...call.flags.list('volumes-from').flatMap((text) => readOthers(call, text)),
  ];
  for (const mount of all) {
    if ('error' in mount) return mount;
    if (mounts.some(({ destination }) => destination === mount.destination))
      return { error: fromDaemon(`Duplicate mount point: ${mount.destination}`) };
    mounts.push(mount);
  }
  return mounts;
}

const none: Mount = { type: 'volume', source: '', destination: '', readOnly: false, anonymous: false };

function readVolume(call: Call, text: string): Read {
  const invalid = (why = ''): Read => ({ error: fromDaemon(`invalid volume specification: '${text}'${why}`) });
  const fields = text.split(':');
  if (fields.length > 3 || fields.some((field) => field === '')) return invalid();
  const [first = '', second, mode = ''] = fields;
  const destination = second ?? first;
  const host = call.process;
  if (!destination.startsWith('/'))
    return invalid(`: invalid mount config for type "volume": invalid mount path: '${destination}' mount path must be absolute`);
  if (destination === '/')
    return invalid(
      `: invalid mount config for type "${first.startsWith('/') ? 'bind' : 'volume'}": invalid specification: destination can't be '/'`,
    );
  if (
    mode
      .split(',')
      .some((word) => word && !/^(ro|rw|z|Z|nocopy|[rc]?slave|[rc]?shared|[rc]?private|cached|delegated|consistent)$/.test(word))
  ) {
    return { error: fromDaemon(`invalid mode: ${mode}`) };
  }
  const readOnly = mode.split(',').includes('ro');
  const target = resolvePath('/', destination);
  if (second === undefined) return { ...none, destination: target, anonymous: true };
  if (!/^(\/|\.|~)/.test(first)) {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(first)) {
      return {
        error: fromDaemon(
          `create ${first}: "${first}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
        ),
      };
    }
    return { ...none, source: first, destination: target, readOnly };
  }
  const source = resolvePath(host.cwd, first);
  if (host.files.stat(source) === 'ENOENT') makeDirectories(call, source);
  return { ...none, type: 'bind', source, destination: target, readOnly };
}

function readMount(call: Call, text: string): Read {
  const fields = new Map(
    text.split(',').map((field): [string, string] => {
      const at = field.indexOf('=');
      return at < 0 ? [field.toLowerCase(), 'true'] : [field.slice(0, at).toLowerCase(), field.slice(at + 1)];
    }),
  );
  const flag = (problem: string): Read => ({ error: `invalid argument ${JSON.stringify(text)} for "--mount" flag: ${problem}` });
  for (const key of fields.keys()) {
    if (!/^(type|source|src|target|dst|destination|readonly|ro|consistency|(bind|volume|tmpfs|image)-[\w-]+)$/.test(key))
      return flag(`unexpected key '${key}' in '${key}=${fields.get(key) ?? ''}'`);
  }
  const type = fields.get('type') ?? 'volume';
  const source = fields.get('source') ?? fields.get('src') ?? '';
  const destination = fields.get('target') ?? fields.get('dst') ?? fields.get('destination') ?? '';
  if (!destination) return flag('target is required');
  const config = (problem: string): Read => ({ error: fromDaemon(`invalid mount config for type "${type}": ${problem}`) });
  if (type !== 'bind' && type !== 'volume' && type !== 'tmpfs') return { error: fromDaemon(`mount type unknown: "${type}"`) };
  if (!destination.startsWith('/')) return config(`invalid mount path: '${destination}' mount path must be absolute`);
  const readOnly = /^(1|true)$/i.test(fields.get('readonly') ?? fields.get('ro') ?? 'false');
  const base: Mount = { ...none, type, destination: resolvePath('/', destination), readOnly };
  if (type === 'tmpfs') return source ? config('field Source must not be specified') : base;
  if (type === 'volume') return { ...base, source, anonymous: !source };
  if (!source) return config('field Source must not be empty');
  const path = resolvePath(call.process.cwd, source);
  if (call.process.files.stat(path) === 'ENOENT') return config(`bind source path does not exist: ${path}`);
  return { ...base, source: path };
}

function readOthers(call: Call, text: string): Read[] {
  const [name = '', mode] = text.split(':');
  const found = findContainer(call.process.session.world, name);
  if (!found) return [{ error: fromDaemon(`No such container: ${name}`) }];
  return found.mounts.map((mount) => ({ ...mount, anonymous: false, readOnly: mount.readOnly || mode === 'ro' }));
}

function makeDirectories(call: Call, path: string): void {
  const parts = path.split('/').filter(Boolean);
  parts.forEach((_, index) => {
    const directory = `/${parts.slice(0, index + 1).join('/')}`;
    if (call.process.files.stat(directory) === 'ENOENT')
      call.process.session.dispatch({ type: 'host/file', operation: { op: 'mkdir', path: directory } });
  });
}
