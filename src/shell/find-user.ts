import type { Credentials } from '../model/file-system/operation.js';
import { contentText } from './byte-text.js';
import type { Files } from './process.js';
import { isErrnoName } from './tree-files.js';

/** A user as a container's /etc/passwd has it. */
export interface User {
  readonly name: string;
  readonly credentials: Credentials;
  readonly home: string;
}

/** Looks up "name", "uid", "name:group" or "uid:gid" as the OCI runtime does; a string is its error. */
export function findUser(files: Files, text: string): User | string {
  const [user = '', group] = text.split(':');
  const wanted = user === '' ? '0' : user;
  const entry = rows(files, '/etc/passwd').find((row) => row[0] === wanted || row[2] === wanted);
  if (!entry && !/^\d+$/.test(wanted)) return `unable to find user ${wanted}: no matching entries in passwd file`;
  const groupEntry = group === undefined ? undefined : rows(files, '/etc/group').find((row) => row[0] === group || row[2] === group);
  if (group !== undefined && !groupEntry && !/^\d+$/.test(group)) return `unable to find group ${group}: no matching entries in group file`;
  const uid = Number(entry?.[2] ?? wanted);
  const gid = group === undefined ? Number(entry?.[3] ?? 0) : Number(groupEntry?.[2] ?? group);
  return { name: entry?.[0] ?? wanted, credentials: { uid, gid }, home: entry?.[5] || (uid === 0 ? '/root' : '/') };
}

/** The name of a user by number, the number itself where there is none. */
export function userName(files: Files, uid: number): string {
  return rows(files, '/etc/passwd').find((row) => row[2] === String(uid))?.[0] ?? (uid === 0 ? 'root' : String(uid));
}

/** The name of a group by number. */
export function groupName(files: Files, gid: number): string {
  return rows(files, '/etc/group').find((row) => row[2] === String(gid))?.[0] ?? (gid === 0 ? 'root' : String(gid));
}

/** The groups that list a user as a member, by name and number. */
export function groupsOf(files: Files, user: string): readonly (readonly [string, number])[] {
  return rows(files, '/etc/group').flatMap(([name = '', , gid = '', members = '']) =>
    members.split(',').includes(user) ? [[name, Number(gid)] as const] : [],
  );
}

function rows(files: Files, path: string): string[][] {
  const node = files.stat(path);
  if (typeof node === 'string' || node.kind !== 'file' || node.content === undefined || isErrnoName(node.content)) return [];
  return contentText(node.content)
    .split('\n')
    .map((line) => line.split(':'));
}
