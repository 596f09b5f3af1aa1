import type { Credentials } from '../model/file-system/operation.js';
import type { Files } from './process.js';

/** A user as a container's /etc/passwd has it. */
export interface User {
  readonly name: string;
  readonly credentials: Credentials;
  readonly home: string;
}

/** Looks up "name", "uid", "name:group" or "uid:gid" as the OCI runtime does; a string is its error. */
export function findUser(files: Files, text: string): User | string {
  const [user, group] = text.split(':');
  const wanted = user || '0';
  const entryOf = (name: string, file: string): readonly string[] | undefined =>
    rows(files, `/etc/${file}`).find((row) => row[0] === name || row[2] === name);
  const entry = entryOf(wanted, 'passwd');
  const groupEntry = group === undefined ? undefined : entryOf(group, 'group');
  if (!entry && !/^\d+$/.test(wanted)) return `unable to find user ${wanted}: no matching entries in passwd file`;
  if (group !== undefined && !groupEntry && !/^\d+$/.test(group)) return `unable to find group ${group}: no matching entries in group file`;
  const uid = Number(entry?.[2] ?? wanted);
  const gid = Number(groupEntry?.[2] ?? group ?? entry?.[3] ?? 0);
  return { name: entry?.[0] ?? wanted, credentials: { uid, gid }, home: entry?.[5] || (uid === 0 ? '/root' : '/') };
}

/** The lines of a file such as /etc/passwd, taken apart; none where there is no such file. */
export function rows(files: Files, path: string): readonly (readonly string[])[] {
  const node = files.stat(path);
  const content = typeof node !== 'string' && node.kind === 'file' ? (node.content ?? '') : '';
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return text.split('\n').map((line) => line.split(':'));
}
