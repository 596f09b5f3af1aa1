import { rows } from './find-user.js';
import type { Files } from './process.js';

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
