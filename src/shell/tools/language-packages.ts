import { baseName, joinPath, resolvePath } from '../../model/file-system/lookup.js';
import { contentText } from '../byte-text.js';
import type { Process, Program } from '../process.js';
import { exists, factsOf, place, placeText } from './package-files.js';
import { isErrnoName, listDirectory, readFile } from '../read-files.js';

/** `npm`: install, ci, start, run; `yarn` and `pnpm` do the same here. */
export const npm: Program = async (process) => {
  const args = process.argv.slice(1);
  const verb = args.find((arg) => !arg.startsWith('-')) ?? '';
  const rest = args.slice(args.indexOf(verb) + 1);
  const tool = baseName(process.argv[0] ?? 'npm');
  const manifest = readManifest(process);
  if (/^(install|i|ci|add)$/.test(verb) || (verb === '' && tool === 'yarn')) {
    const named = rest.filter((arg) => !arg.startsWith('-')).map((arg) => arg.replace(/(.)@.*$/, '$1'));
    const isGlobal = rest.includes('-g') || rest.includes('--global');
    if (!manifest && named.length === 0) {
      process.stderr.write(
        `npm error code ENOENT\nnpm error syscall open\nnpm error path ${resolvePath(process.cwd, 'package.json')}\nnpm error errno -2\nnpm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '${resolvePath(process.cwd, 'package.json')}'\n`,
      );
      return 254;
    }
    const isProduction = rest.some((arg) => /^--(omit=dev|production|only=prod)/.test(arg)) || process.env.get('NODE_ENV') === 'production';
    const wanted =
      named.length > 0
        ? named
        : [...Object.keys(manifest?.dependencies ?? {}), ...(isProduction ? [] : Object.keys(manifest?.devDependencies ?? {}))];
    const modules = isGlobal ? '/usr/local/lib/node_modules' : resolvePath(process.cwd, 'node_modules');
    let count = 0;
    for (const name of wanted.slice(0, 1_000)) {
      if (exists(process, joinPath(modules, name))) continue;
      const { sizeBytes, dependencies = 0 } = factsOf(name);
      placeText(process, `${modules}/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }) + '\n');
      place(process, `${modules}/${name}/index.js`, sizeBytes);
      count += 1 + dependencies;
    }
    if (!isGlobal) {
      placeText(process, `${modules}/.package-lock.json`, JSON.stringify({ lockfileVersion: 3, packages: wanted }) + '\n');
      if (named.length > 0 && verb !== 'ci') saveDependencies(process, named);
      if (verb !== 'ci' && !exists(process, resolvePath(process.cwd, 'package-lock.json'))) {
        placeText(
          process,
          resolvePath(process.cwd, 'package-lock.json'),
          JSON.stringify({ name: manifest?.name ?? baseName(process.cwd), lockfileVersion: 3, requires: true, packages: wanted }, null, 2) +
            '\n',
        );
      }
    }
    process.stdout.write(
      count > 0
        ? `\nadded ${count} package${count > 1 ? 's' : ''}, and audited ${count + 1} packages in 1s\n\nfound 0 vulnerabilities\n`
        : `\nup to date, audited ${wanted.length + 1} package${wanted.length > 0 ? 's' : ''} in 1s\n\nfound 0 vulnerabilities\n`,
    );
    return 0;
  }
  if (/^(start|test|run|run-script)$/.test(verb)) {
    const name = verb.startsWith('run') ? (rest[0] ?? '') : verb;
    const script =
      manifest?.scripts?.[name] ??
      (name === 'start' && exists(process, resolvePath(process.cwd, 'server.js')) ? 'node server.js' : undefined);
    if (script === undefined) {
      process.stderr.write(
        `npm error Missing script: "${name}"\nnpm error\nnpm error To see a list of scripts, run:\nnpm error   npm run\n`,
      );
      return 1;
    }
    process.stdout.write(`\n> ${manifest?.name ?? ''}@${manifest?.version ?? '1.0.0'} ${name}\n> ${script}\n\n`);
    const bin = resolvePath(process.cwd, 'node_modules/.bin');
    return process.spawn(['sh', '-c', script], { env: new Map(process.env).set('PATH', `${bin}:${process.env.get('PATH') ?? ''}`) });
  }
  if (verb === 'init') {
    placeText(
      process,
      resolvePath(process.cwd, 'package.json'),
      JSON.stringify({ name: baseName(process.cwd), version: '1.0.0', main: 'index.js' }, null, 2) + '\n',
    );
    return 0;
  }
  if (args.includes('-v') || args.includes('--version')) process.stdout.write('10.9.2\n');
  return 0;
};

interface Manifest {
  readonly name?: string | undefined;
  readonly version?: string | undefined;
  readonly scripts?: Readonly<Record<string, string>> | undefined;
  readonly dependencies?: Readonly<Record<string, string>> | undefined;
  readonly devDependencies?: Readonly<Record<string, string>> | undefined;
}

function readManifest(process: Process): Manifest | null {
  const content = readFile(process.files, resolvePath(process.cwd, 'package.json'));
  if (isErrnoName(content)) return null;
  let json: unknown;
  try {
    json = JSON.parse(contentText(content));
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  const record = new Map<string, unknown>(Object.entries(json));
  const text = (key: string): string | undefined => (typeof record.get(key) === 'string' ? String(record.get(key)) : undefined);
  const texts = (key: string): Record<string, string> | undefined => {
    const value = record.get(key);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, version]) => [name, String(version)]))
      : undefined;
  };
  return {
    name: text('name'),
    version: text('version'),
    scripts: texts('scripts'),
    dependencies: texts('dependencies'),
    devDependencies: texts('devDependencies'),
  };
}

function saveDependencies(process: Process, names: readonly string[]): void {
  const manifest = readManifest(process) ?? {};
  const dependencies = { ...manifest.dependencies, ...Object.fromEntries(names.map((name) => [name, '^1.0.0'])) };
  placeText(process, resolvePath(process.cwd, 'package.json'), JSON.stringify({ ...manifest, dependencies }, null, 2) + '\n');
}

/** `pip`: install from names or `-r` files. */
export const pip: Program = (process) => {
  const args = process.argv.slice(1);
  if (args[0] !== 'install') return 0;
  const names: string[] = [];
  for (let at = 1; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '-r' || arg === '--requirement') {
      const file = args[++at] ?? '';
      const content = readFile(process.files, resolvePath(process.cwd, file));
      if (isErrnoName(content)) {
        process.stderr.write(`ERROR: Could not open requirements file: [Errno 2] No such file or directory: '${file}'\n`);
        return 1;
      }
      names.push(
        ...contentText(content)
          .split('\n')
          .map((line) => line.replace(/#.*/, '').trim())
          .filter((line) => line !== '' && !line.startsWith('-')),
      );
    } else if (!arg.startsWith('-') && arg !== '.') names.push(arg);
  }
  const packages = listDirectory(process.files, '/usr/local/lib');
  const python = (typeof packages === 'string' ? [] : packages).find((name) => /^python3\.\d+$/.test(name)) ?? 'python3.13';
  const site = `/usr/local/lib/${python}/site-packages`;
  const fresh = names
    .map((name) => name.replace(/[[=<>~!; ].*$/, '').toLowerCase())
    .filter((name) => name !== '' && !exists(process, `${site}/${name}`));
  for (const name of fresh) {
    process.stdout.write(`Collecting ${name}\n`);
    placeText(process, `${site}/${name}/__init__.py`, '');
    place(process, `${site}/${name}/${name}.so`, factsOf(name).sizeBytes);
  }
  if (fresh.length > 0)
    process.stdout.write(`Installing collected packages: ${fresh.join(', ')}\nSuccessfully installed ${fresh.join(' ')}\n`);
  return 0;
};
