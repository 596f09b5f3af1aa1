import { hasBusybox } from '../dialect.js';
import { findUser } from '../find-user.js';
import { groupName, groupsOf, userName } from '../user-names.js';
import type { Process, Program } from '../process.js';
import { readOptions } from './options.js';
import { complain } from './say.js';

/** `env [-i] [-u name] [name=value…] [command…]`. */
export const env: Program = (process) => {
  const args = process.argv.slice(1);
  let variables = new Map(process.env);
  for (; args.length > 0; args.shift()) {
    const arg = args[0] ?? '';
    if (arg === '-i' || arg === '-' || arg === '--ignore-environment') variables = new Map();
    else if (arg === '-u') variables.delete(args.splice(1, 1)[0] ?? '');
    else if (/^[A-Za-z_]\w*=/.test(arg)) variables.set(arg.slice(0, arg.indexOf('=')), arg.slice(arg.indexOf('=') + 1));
    else break;
  }
  if (args.length > 0) return process.spawn(args, { env: variables });
  for (const [name, value] of variables) process.stdout.write(`${name}=${value}\n`);
  return 0;
};

/** `printenv [name…]`. */
export const printenv: Program = (process) => {
  const names = process.argv.slice(1);
  if (names.length === 0) return env(process);
  let status = 0;
  for (const name of names) {
    const value = process.env.get(name);
    if (value === undefined) status = 1;
    else process.stdout.write(value + '\n');
  }
  return status;
};

/** `pwd`. */
export const pwd: Program = (process) => {
  process.stdout.write(process.cwd + '\n');
  return 0;
};

/** `whoami`. */
export const whoami: Program = (process) => {
  process.stdout.write(userName(process.files, process.credentials.uid) + '\n');
  return 0;
};

/** `id [-ugn] [user]`. */
export const id: Program = (process) => {
  const options = readOptions(process, 'ugnrG', { user: 'u', group: 'g', name: 'n' });
  if (!options) return 1;
  const [name] = options.operands;
  const user = name === undefined ? null : findUser(process.files, name);
  if (typeof user === 'string')
    return complain(process, process.where === 'host' ? `'${name ?? ''}': no such user` : `unknown user ${name ?? ''}`);
  const { uid, gid } = user?.credentials ?? process.credentials;
  const [u, g] = [userName(process.files, uid), groupName(process.files, gid)];
  if (options.has('u')) process.stdout.write((options.has('n') ? u : String(uid)) + '\n');
  else if (options.has('g') || options.has('G')) process.stdout.write((options.has('n') ? g : String(gid)) + '\n');
  else {
    const more = groupsOf(process.files, u).filter(([, number]) => number !== gid || hasBusybox(process.files));
    const all = hasBusybox(process.files) ? more : [[g, gid] as const, ...more];
    const shown = all.map(([group, number]) => `${number}(${group})`).join(',');
    process.stdout.write(`uid=${uid}(${u}) gid=${gid}(${g})${shown === '' ? '' : ` groups=${shown}`}\n`);
  }
  return 0;
};

/** `groups`. */
export const groups: Program = (process) => {
  process.stdout.write(groupName(process.files, process.credentials.gid) + '\n');
  return 0;
};

/** `hostname [-i]`. */
export const hostname: Program = (process) => {
  process.stdout.write((process.argv[1] === '-i' ? '172.17.0.2' : hostOf(process)) + '\n');
  return 0;
};

/** `uname [-snrma]`. */
export const uname: Program = (process) => {
  const options = readOptions(process, 'asnrvmpio', { all: 'a', machine: 'm', 'kernel-name': 's', 'kernel-release': 'r', nodename: 'n' });
  if (!options) return 1;
  const fields: readonly (readonly [string, string])[] = [
    ['s', 'Linux'],
    ['n', hostOf(process)],
    ['r', '6.1.0-25-amd64'],
    ['v', '#1 SMP PREEMPT_DYNAMIC Debian 6.1.106-3 (2024-08-26)'],
    ['m', 'x86_64'],
    ['o', process.where === 'container' ? 'Linux' : 'GNU/Linux'],
  ];
  const wanted = fields.filter(([letter]) => options.has('a') || options.has(letter));
  process.stdout.write((wanted.length > 0 ? wanted : fields.slice(0, 1)).map(([, text]) => text).join(' ') + '\n');
  return 0;
};

function hostOf(process: Process): string {
  const id = process.files.containerId;
  return (
    process.session.world.containers.get(id)?.hostname ??
    process.env.get('HOSTNAME') ??
    (process.where === 'host' ? 'host' : 'buildkitsandbox')
  );
}

/** `nproc`. */
export const nproc: Program = (process) => {
  process.stdout.write('2\n');
  return 0;
};
