import { contentText } from '../byte-text.js';
import type { Process, Program } from '../process.js';
import { exists, factsOf, place, placeText } from './package-files.js';
import { APT_LISTS_BYTES, packageSizes } from './package-sizes.js';
import { complain } from './say.js';
import { isErrnoName, listDirectory, readFile } from '../read-files.js';

/** Lays out a package: its programs, and the rest of its bytes as one library file. */
function install(process: Process, name: string, library: string): boolean {
  const { sizeBytes, programs } = factsOf(name);
  const each = Math.floor(sizeBytes / (programs.length + 1));
  let isDone = true;
  for (const program of programs) isDone = place(process, `/usr/bin/${program}`, each, 0o755) && isDone;
  return place(process, `${library}/${name}/${name}.bin`, sizeBytes - each * programs.length) && isDone;
}

function remove(process: Process, name: string, library: string): void {
  for (const program of factsOf(name).programs) process.files.apply({ op: 'unlink', path: `/usr/bin/${program}` });
  process.files.apply({ op: 'unlink', path: `${library}/${name}/${name}.bin` });
  process.files.apply({ op: 'rmdir', path: `${library}/${name}` });
}

/** Words of a command line that name packages: no flags, no flag's value; versions cut off. */
function packagesOf(args: readonly string[]): string[] {
  return args
    .filter((arg, index) => !arg.startsWith('-') && !/^(-t|--virtual|--repository|-X|-o|-c)$/.test(args[index - 1] ?? ''))
    .map((arg) => arg.replace(/[=<>~].*$/, ''));
}

function isPackageName(name: string): boolean {
  return /^[a-z0-9][a-z0-9+.:_-]*$/.test(name);
}

/** `apt-get`, `apt`: update, install, remove, clean. */
export const apt: Program = (process) => {
  const args = process.argv.slice(1);
  const verb = args.find((arg) => !arg.startsWith('-')) ?? '';
  const names = packagesOf(args.slice(args.indexOf(verb) + 1));
  const isQuiet = args.some((arg) => /^-q/.test(arg));
  const lists = '/var/lib/apt/lists';
  const library = '/usr/lib/x86_64-linux-gnu';
  if (process.credentials.uid !== 0 && verb !== 'list') {
    process.stderr.write(
      'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)\nE: Unable to acquire the dpkg frontend lock (/var/lib/dpkg/lock-frontend), are you root?\n',
    );
    return 100;
  }
  switch (verb) {
    case 'update':
      place(process, `${lists}/deb.debian.org_debian_dists_stable_main_binary-amd64_Packages`, APT_LISTS_BYTES);
      if (!isQuiet) process.stdout.write('Get:1 http://deb.debian.org/debian stable InRelease\nFetched 9,300 kB in 1s (9,300 kB/s)\n');
      process.stdout.write('Reading package lists...\n');
      return 0;
    case 'install': {
      process.stdout.write('Reading package lists...\nBuilding dependency tree...\nReading state information...\n');
      const fetched = listDirectory(process.files, lists);
      const isFetched = typeof fetched !== 'string' && fetched.length > 0;
      const missing = names.find((name) => !isPackageName(name) || (!isFetched && !exists(process, `${library}/${name}`)));
      if (missing !== undefined) {
        process.stderr.write(`E: Unable to locate package ${missing}\n`);
        return 100;
      }
      const fresh = names.filter((name) => !exists(process, `${library}/${name}`));
      const total = fresh.reduce((sum, name) => sum + factsOf(name).sizeBytes, 0);
      if (fresh.length > 0) process.stdout.write(`The following NEW packages will be installed:\n  ${fresh.join(' ')}\n`);
      process.stdout.write(`0 upgraded, ${fresh.length} newly installed, 0 to remove and 0 not upgraded.\n`);
      if (total > 0)
        process.stdout.write(`After this operation, ${grouped(Math.round(total / 1_000))} kB of additional disk space will be used.\n`);
      for (const name of fresh) {
        if (!install(process, name, library)) return complain(process, 'dpkg: error: unable to write');
        placeText(process, '/var/lib/dpkg/status', `Package: ${name}\nStatus: install ok installed\n\n`, true);
        process.stdout.write(`Setting up ${name} ...\n`);
      }
      return 0;
    }
    case 'remove':
    case 'purge':
    case 'autoremove':
      process.stdout.write('Reading package lists...\nBuilding dependency tree...\nReading state information...\n');
      for (const name of names) remove(process, name, library);
      process.stdout.write(`0 upgraded, 0 newly installed, ${names.length} to remove and 0 not upgraded.\n`);
      return 0;
    case 'upgrade':
    case 'dist-upgrade':
      process.stdout.write(
        'Reading package lists...\nBuilding dependency tree...\n0 upgraded, 0 newly installed, 0 to remove and 0 not upgraded.\n',
      );
      return 0;
    case 'clean':
    case 'autoclean':
      return 0;
    default:
      process.stderr.write(`E: Invalid operation ${verb}\n`);
      return 100;
  }
};

/** `apk`: add, del, update. */
export const apk: Program = (process) => {
  const args = process.argv.slice(1);
  const verb = args.find((arg) => !arg.startsWith('-')) ?? '';
  const names = packagesOf(args.slice(args.indexOf(verb) + 1));
  const library = '/usr/lib';
  const fetch = (): void =>
    process.stdout.write(
      'fetch https://dl-cdn.alpinelinux.org/alpine/latest-stable/main/x86_64/APKINDEX.tar.gz\nfetch https://dl-cdn.alpinelinux.org/alpine/latest-stable/community/x86_64/APKINDEX.tar.gz\n',
    );
  const world = (): string[] => {
    const content = readFile(process.files, '/etc/apk/world');
    return isErrnoName(content) ? [] : contentText(content).split('\n').filter(Boolean);
  };
  const finish = (): void =>
    process.stdout.write(
      `OK: ${8 + Math.round(world().reduce((sum, name) => sum + (Object.hasOwn(packageSizes, name) ? factsOf(name).sizeBytes : 0), 0) / 1_048_576)} MiB in ${15 + world().length} packages\n`,
    );
  if (process.credentials.uid !== 0) {
    process.stderr.write('ERROR: Unable to lock database: Permission denied\nERROR: Failed to open apk database: Permission denied\n');
    return 99;
  }
  switch (verb) {
    case 'update':
      fetch();
      place(process, '/var/cache/apk/APKINDEX.tar.gz', 2_200_000);
      process.stdout.write('OK: 25000 distinct packages available\n');
      return 0;
    case 'add': {
      fetch();
      const bad = names.find((name) => !isPackageName(name));
      if (bad !== undefined) {
        process.stderr.write(`ERROR: unable to select packages:\n  ${bad} (no such package):\n    required by: world[${bad}]\n`);
        return 1;
      }
      if (!args.includes('--no-cache') && !exists(process, '/var/cache/apk/APKINDEX.tar.gz'))
        place(process, '/var/cache/apk/APKINDEX.tar.gz', 2_200_000);
      const fresh = names.filter((name) => !world().includes(name));
      for (const [index, name] of fresh.entries()) {
        process.stdout.write(`(${index + 1}/${fresh.length}) Installing ${name}\n`);
        if (!install(process, name, library)) return complain(process, 'ERROR: Failed to write');
        placeText(process, '/etc/apk/world', name + '\n', true);
        placeText(process, '/lib/apk/db/installed', `P:${name}\n\n`, true);
      }
      if (fresh.length > 0) process.stdout.write('Executing busybox.trigger\n');
      finish();
      return 0;
    }
    case 'del':
      for (const name of names) {
        process.stdout.write(`(1/1) Purging ${name}\n`);
        remove(process, name, library);
      }
      placeText(
        process,
        '/etc/apk/world',
        world()
          .filter((name) => !names.includes(name))
          .map((name) => name + '\n')
          .join(''),
      );
      finish();
      return 0;
    default:
      return 0;
  }
};

/** A number with commas between thousands, as apt shows it. */
function grouped(n: number): string {
  return String(n).replace(/(?<=\d)(?=(\d{3})+$)/g, ',');
}
