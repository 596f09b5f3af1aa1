import type { Place } from './process.js';

/** Tools that hosts and containers have. */
export const sharedTools = [
  '[',
  'ash',
  'awk',
  'base64',
  'basename',
  'bash',
  'busybox',
  'cat',
  'chgrp',
  'chmod',
  'chown',
  'clear',
  'cmp',
  'cp',
  'curl',
  'cut',
  'dash',
  'date',
  'dd',
  'df',
  'diff',
  'dirname',
  'du',
  'echo',
  'egrep',
  'env',
  'expr',
  'false',
  'fgrep',
  'find',
  'grep',
  'groups',
  'gunzip',
  'gzip',
  'head',
  'hostname',
  'id',
  'kill',
  'ln',
  'ls',
  'md5sum',
  'mkdir',
  'mkfifo',
  'mktemp',
  'mv',
  'nice',
  'nl',
  'nohup',
  'nproc',
  'ping',
  'printenv',
  'printf',
  'ps',
  'pwd',
  'readlink',
  'realpath',
  'rev',
  'rm',
  'rmdir',
  'sed',
  'seq',
  'sh',
  'sha256sum',
  'sleep',
  'sort',
  'stat',
  'sync',
  'tac',
  'tail',
  'tar',
  'tee',
  'test',
  'timeout',
  'touch',
  'tr',
  'true',
  'uname',
  'uniq',
  'unlink',
  'uptime',
  'wc',
  'wget',
  'which',
  'whoami',
  'xargs',
  'yes',
  'zcat',
] as const;

/** Tools that containers have and the host does not. */
export const containerTools = [
  'addgroup',
  'adduser',
  'apk',
  'apt',
  'apt-get',
  'dumb-init',
  'free',
  'gosu',
  'groupadd',
  'killall',
  'ldconfig',
  'locale-gen',
  'npm',
  'pip',
  'pip3',
  'pnpm',
  'setsid',
  'su',
  'su-exec',
  'tini',
  'update-ca-certificates',
  'useradd',
  'yarn',
] as const;

/** Tools that the host alone has. */
export const hostTools = ['docker', 'podman', 'nerdctl'] as const;

const names: Readonly<Record<Place, ReadonlySet<string>>> = {
  host: new Set<string>([...sharedTools, ...hostTools]),
  container: new Set<string>([...sharedTools, ...containerTools]),
};

/** True where a tool stands for the name. */
export function isTool(name: string, where: Place): boolean {
  return names[where].has(name);
}

/** Tools that busybox has not. */
const notBusybox: ReadonlySet<string> = new Set(['bash', 'curl', 'dash']);

/** True where busybox holds the tool: its shell runs it, a link of that name or not. */
export function isBusyboxApplet(name: string): boolean {
  return isTool(name, 'host') && !notBusybox.has(name) && !(hostTools as readonly string[]).includes(name);
}

/** True for the tools that every shell has within itself. */
export function isShellTool(name: string): boolean {
  return /^(\[|test|echo|printf|true|false|pwd)$/.test(name);
}
