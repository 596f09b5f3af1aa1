import { contentText } from '../byte-text.js';
import { findUser } from '../find-user.js';
import type { Process, Program } from '../process.js';
import { complain } from './say.js';
import { isErrnoName, readFile } from '../read-files.js';

function rows(process: Process, path: string): string[][] {
  const content = readFile(process.files, path);
  return isErrnoName(content)
    ? []
    : contentText(content)
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(':'));
}

function append(process: Process, path: string, line: string): boolean {
  return process.files.apply({ op: 'write', path, content: line + '\n', append: true }) === null;
}

function freeId(taken: readonly string[][], isSystem: boolean): number {
  const used = new Set(taken.map((row) => Number(row[2])));
  const step = isSystem ? -1 : 1;
  let id = isSystem ? 999 : 1000;
  while (used.has(id)) id += step;
  return id;
}

/** Options of the adduser family that take a value. */
const valued = /^(-[ugGhsdckK]|--(uid|gid|home|shell|gecos|ingroup|home-dir|groups|comment))$/;

/** `adduser`, `useradd`: a row in /etc/passwd, a group of the same name, a home where asked for. */
export const adduser: Program = (process) => {
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const names: string[] = [];
  for (let at = 1; at < process.argv.length; at++) {
    const arg = process.argv[at] ?? '';
    const [name = '', value] = arg.split(/=(.*)/s);
    if (arg.startsWith('--') && value !== undefined) values.set(name, value);
    else if (valued.test(arg)) values.set(arg, process.argv[++at] ?? '');
    else if (arg.startsWith('-'))
      for (const flag of arg.startsWith('--') ? [arg] : [...arg.slice(1)].map((letter) => '-' + letter)) flags.add(flag);
    else names.push(arg);
  }
  const [user, group] = names;
  const isUseradd = (process.argv[0] ?? '').endsWith('useradd');
  if (user === undefined) return complain(process, 'missing user name');
  const passwd = rows(process, '/etc/passwd');
  if (group !== undefined && !isUseradd) return joinGroup(process, user, group);
  if (passwd.some((row) => row[0] === user))
    return complain(process, isUseradd ? `user '${user}' already exists` : `user '${user}' in use`);
  const isSystem = flags.has('-S') || flags.has('-r') || flags.has('--system');
  const groups = rows(process, '/etc/group');
  const uid = Number(values.get('-u') ?? values.get('--uid') ?? freeId(passwd, isSystem));
  const wanted = values.get('-G') ?? values.get('-g') ?? values.get('--ingroup') ?? values.get('--gid');
  const known =
    wanted === undefined || (isUseradd && values.has('-G') && !values.has('-g'))
      ? undefined
      : groups.find((row) => row[0] === wanted || row[2] === wanted);
  const gid = Number(known?.[2] ?? (groups.some((row) => row[2] === String(uid)) ? freeId(groups, isSystem) : uid));
  if (!known && !append(process, '/etc/group', `${user}:x:${gid}:`)) return complain(process, "can't open '/etc/group': Permission denied");
  const home = values.get('-h') ?? values.get('-d') ?? values.get('--home') ?? values.get('--home-dir') ?? `/home/${user}`;
  const shell = values.get('-s') ?? values.get('--shell') ?? (isSystem ? '/sbin/nologin' : '/bin/sh');
  append(
    process,
    '/etc/passwd',
    `${user}:x:${uid}:${gid}:${values.get('-g') && !isUseradd ? (values.get('-g') ?? '') : ''}:${home}:${shell}`,
  );
  const makesHome = isUseradd
    ? flags.has('-m') || flags.has('--create-home')
    : !flags.has('-H') && !flags.has('--no-create-home') && !isSystem;
  if (makesHome && typeof process.files.stat(home) === 'string') {
    process.files.apply({ op: 'mkdir', path: home, mode: 0o755 });
    process.files.apply({ op: 'chown', path: home, uid, gid });
  }
  return 0;
};

/** `addgroup`, `groupadd`. */
export const addgroup: Program = (process) => {
  let gid: string | undefined;
  const names: string[] = [];
  let isSystem = false;
  for (let at = 1; at < process.argv.length; at++) {
    const arg = process.argv[at] ?? '';
    if (arg === '-g' || arg === '--gid') gid = process.argv[++at];
    else if (/^(-S|-r|--system)$/.test(arg)) isSystem = true;
    else if (!arg.startsWith('-')) names.push(arg);
  }
  const [first, second] = names;
  if (first === undefined) return complain(process, 'missing group name');
  if (second !== undefined) return joinGroup(process, first, second);
  const groups = rows(process, '/etc/group');
  if (groups.some((row) => row[0] === first)) return complain(process, `group '${first}' in use`);
  append(process, '/etc/group', `${first}:x:${gid ?? freeId(groups, isSystem)}:`);
  return 0;
};

function joinGroup(process: Process, user: string, group: string): number {
  const groups = rows(process, '/etc/group');
  if (!groups.some((row) => row[0] === group)) return complain(process, `unknown group ${group}`);
  const content =
    groups
      .map((row) =>
        (row[0] === group ? [...row.slice(0, 3), [...(row[3] ?? '').split(',').filter(Boolean), user].join(',')] : row).join(':'),
      )
      .join('\n') + '\n';
  process.files.apply({ op: 'write', path: '/etc/group', content });
  return 0;
}

/** `su user -c command`, `su-exec user command`, `gosu user command`. */
export const su: Program = async (process) => {
  const isExec = !/(^|\/)su$/.test(process.argv[0] ?? '');
  const args = process.argv.slice(1);
  const at = args.indexOf('-c');
  const command = isExec ? args.slice(1) : at >= 0 ? ['sh', '-c', args[at + 1] ?? ''] : [];
  const name = args.filter((arg, index) => !arg.startsWith('-') && index !== at + 1)[0] ?? (isExec ? args[0] : 'root') ?? 'root';
  const user = findUser(process.files, isExec ? (args[0] ?? 'root') : name);
  if (typeof user === 'string') return complain(process, `unknown user ${name}`);
  if (command.length === 0) return 0;
  return process.spawn(command, { credentials: user.credentials, env: new Map(process.env).set('HOME', user.home) });
};
