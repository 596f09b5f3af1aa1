import { docker as dockerCommand } from './docker/docker.js';
import { fetchEachOnce } from './fetch-each-once.js';
import type { Place, Program } from './process.js';
import { sleep } from './tools/sleep.js';
import { touch } from './tools/touch.js';
import type { containerTools, hostTools, sharedTools } from './tool-names.js';

/** Loads a program: a module holds one tool or a close family. */
export type Loader = () => Promise<Program>;

const removal: Loader = async () => (await import('./tools/remove.js')).rm;
const shell: Loader = async () => (await import('./tools/sh.js')).sh;
const search: Loader = async () => (await import('./tools/grep.js')).grep;
const testing: Loader = async () => (await import('./tools/test-file.js')).test;
const gzip: Loader = async () => (await import('./tools/gzip.js')).gzip;
const runPlain: Loader = async () => (await import('./tools/run-others.js')).runPlain;
/** A tool whose work leaves no trace here. */
const ending =
  (status: number): Loader =>
  () =>
    Promise.resolve(() => status);
const silent = ending(0);
const adduser: Loader = async () => (await import('./tools/users.js')).adduser;
const addgroup: Loader = async () => (await import('./tools/users.js')).addgroup;
const su: Loader = async () => (await import('./tools/users.js')).su;
const apt: Loader = async () => (await import('./tools/system-packages.js')).apt;
const npm: Loader = async () => (await import('./tools/language-packages.js')).npm;
const pip: Loader = async () => (await import('./tools/language-packages.js')).pip;
const docker: Loader = () => Promise.resolve(dockerCommand);

/** Where the tools live: one module a tool or close family, loaded when a line first names it. Everyday ones are known sooner, too. */
const tools: Readonly<Record<(typeof sharedTools)[number], Loader>> = {
  '[': testing,
  ash: shell,
  awk: async () => (await import('./tools/awk.js')).awk,
  base64: async () => (await import('./tools/field-tools.js')).base64,
  basename: async () => (await import('./tools/path-tools.js')).basename,
  bash: shell,
  busybox: async () => (await import('./tools/run-others.js')).busybox,
  cat: async () => (await import('./tools/cat.js')).cat,
  chgrp: async () => (await import('./tools/change-attributes.js')).chgrp,
  chmod: async () => (await import('./tools/change-attributes.js')).chmod,
  chown: async () => (await import('./tools/change-attributes.js')).chown,
  clear: silent,
  cmp: async () => (await import('./tools/compare.js')).cmp,
  cp: async () => (await import('./tools/copy.js')).cp,
  curl: async () => (await import('./tools/network.js')).curl,
  cut: async () => (await import('./tools/field-tools.js')).cut,
  dash: shell,
  date: async () => (await import('./tools/date.js')).date,
  dd: async () => (await import('./tools/disk-tools.js')).dd,
  df: async () => (await import('./tools/disk-tools.js')).df,
  diff: async () => (await import('./tools/compare.js')).diff,
  dirname: async () => (await import('./tools/path-tools.js')).dirname,
  du: async () => (await import('./tools/disk-tools.js')).du,
  echo: async () => (await import('./tools/echo.js')).echo,
  egrep: search,
  env: async () => (await import('./tools/environment.js')).env,
  expr: async () => (await import('./tools/run-others.js')).expr,
  false: ending(1),
  fgrep: search,
  find: async () => (await import('./tools/find.js')).find,
  grep: search,
  groups: async () => (await import('./tools/environment.js')).groups,
  gunzip: gzip,
  gzip,
  head: async () => (await import('./tools/head.js')).head,
  hostname: async () => (await import('./tools/environment.js')).hostname,
  id: async () => (await import('./tools/environment.js')).id,
  kill: async () => (await import('./tools/process-tools.js')).kill,
  ln: async () => (await import('./tools/links.js')).ln,
  ls: async () => (await import('./tools/ls.js')).ls,
  md5sum: async () => (await import('./tools/checksums.js')).md5sum,
  mkdir: async () => (await import('./tools/make-directories.js')).mkdir,
  mkfifo: async () => (await import('./tools/path-tools.js')).mkfifo,
  mktemp: async () => (await import('./tools/path-tools.js')).mktemp,
  mv: async () => (await import('./tools/copy.js')).mv,
  nice: runPlain,
  nl: async () => (await import('./tools/field-tools.js')).nl,
  nohup: runPlain,
  nproc: async () => (await import('./tools/environment.js')).nproc,
  ping: async () => (await import('./tools/network.js')).ping,
  printenv: async () => (await import('./tools/environment.js')).printenv,
  printf: async () => (await import('./tools/printf.js')).printf,
  ps: async () => (await import('./tools/process-tools.js')).ps,
  pwd: async () => (await import('./tools/environment.js')).pwd,
  readlink: async () => (await import('./tools/links.js')).readlink,
  realpath: async () => (await import('./tools/links.js')).realpath,
  rev: async () => (await import('./tools/field-tools.js')).rev,
  rm: removal,
  rmdir: async () => (await import('./tools/make-directories.js')).rmdir,
  sed: async () => (await import('./tools/sed.js')).sed,
  seq: async () => (await import('./tools/seq.js')).seq,
  sh: shell,
  sha256sum: async () => (await import('./tools/checksums.js')).sha256sum,
  sleep: () => Promise.resolve(sleep),
  sort: async () => (await import('./tools/line-tools.js')).sort,
  stat: async () => (await import('./tools/disk-tools.js')).stat,
  sync: silent,
  tac: async () => (await import('./tools/field-tools.js')).tac,
  tail: async () => (await import('./tools/head.js')).tail,
  tar: async () => (await import('./tools/tar.js')).tar,
  tee: async () => (await import('./tools/tee.js')).tee,
  test: testing,
  timeout: async () => (await import('./tools/run-others.js')).runAfterOne,
  touch: () => Promise.resolve(touch),
  tr: async () => (await import('./tools/field-tools.js')).tr,
  true: ending(0),
  uname: async () => (await import('./tools/environment.js')).uname,
  uniq: async () => (await import('./tools/line-tools.js')).uniq,
  unlink: async () => (await import('./tools/remove.js')).unlink,
  uptime: async () => (await import('./tools/process-tools.js')).uptime,
  wc: async () => (await import('./tools/line-tools.js')).wc,
  wget: async () => (await import('./tools/network.js')).wget,
  which: async () => (await import('./tools/path-tools.js')).which,
  whoami: async () => (await import('./tools/environment.js')).whoami,
  xargs: async () => (await import('./tools/xargs.js')).xargs,
  yes: async () => (await import('./tools/tee.js')).yes,
  zcat: gzip,
};

/** Tools that containers have and the host does not. */
const containerOnly: Readonly<Record<(typeof containerTools)[number], Loader>> = {
  addgroup,
  adduser,
  apk: async () => (await import('./tools/system-packages.js')).apk,
  apt,
  'apt-get': apt,
  'dumb-init': runPlain,
  free: async () => (await import('./tools/process-tools.js')).free,
  gosu: su,
  groupadd: addgroup,
  killall: async () => (await import('./tools/process-tools.js')).kill,
  ldconfig: silent,
  'locale-gen': silent,
  npm,
  pip,
  pip3: pip,
  pnpm: npm,
  setsid: runPlain,
  su,
  'su-exec': su,
  tini: runPlain,
  'update-ca-certificates': silent,
  useradd: adduser,
  yarn: npm,
};

const hostOnly: Readonly<Record<(typeof hostTools)[number], Loader>> = { docker, podman: docker, nerdctl: docker };

const loaders: Readonly<Record<Place, ReadonlyMap<string, Loader>>> = {
  host: new Map(Object.entries(fetchEachOnce({ ...tools, ...hostOnly }))),
  container: new Map(Object.entries(fetchEachOnce({ ...tools, ...containerOnly }))),
};

/** Where the program that a name stands for is loaded from, undefined where no tool does. */
export function loaderOf(name: string, where: Place): Loader | undefined {
  return loaders[where].get(name);
}
