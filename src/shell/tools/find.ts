import type { FileNode } from '../../model/file-system/file-node.js';
import { strerror } from '../../model/file-system/strerror.js';
import { hasBusybox } from '../dialect.js';
import { readPattern } from '../grammar/pattern.js';
import type { Program } from '../process.js';
import { absolute, complain } from './say.js';

/** Most paths one search looks at. */
const MAX_PATHS = 200_000;

type Test = (path: string, node: FileNode, shown: string) => boolean | Promise<boolean>;

/** `find path… [-name pattern] [-type f] [-maxdepth n] [-print] [-delete] [-exec … ;]`. */
export const find: Program = async (process) => {
  const args = process.argv.slice(1);
  const starts: string[] = [];
  while (args.length > 0 && !/^[-!(]/.test(args[0] ?? '')) starts.push(args.shift() ?? '');
  let maxDepth = 100;
  let minDepth = 0;
  let actsItself = false;
  let status = 0;
  const tests: Test[] = [];
  const batches: { command: string[]; paths: string[] }[] = [];
  let isNegated = false;
  const add = (test: Test): void => {
    const turned = isNegated;
    isNegated = false;
    tests.push(turned ? async (path, node, shown) => !(await test(path, node, shown)) : test);
  };
  while (args.length > 0) {
    const word = args.shift() ?? '';
    const value = (): string => args.shift() ?? '';
    if (word === '!' || word === '-not') isNegated = true;
    else if (word === '-maxdepth') maxDepth = Number(value());
    else if (word === '-mindepth') minDepth = Number(value());
    else if (word === '-name' || word === '-iname') {
      const fold = (text: string): string => (word === '-iname' ? text.toLowerCase() : text);
      const pattern = readPattern(fold(value()));
      add((_, __, shown) => pattern.matches(fold(shown.replace(/^.*\/(?=.)/, ''))));
    } else if (word === '-path') {
      const pattern = readPattern(value());
      add((_, __, shown) => pattern.matches(shown));
    } else if (word === '-type') {
      const kind = ({ f: 'file', d: 'directory', l: 'symlink', p: 'fifo' } as Readonly<Record<string, string>>)[value()];
      add((_, node) => node.kind === kind);
    } else if (word === '-size') {
      const [, sign = '', count = '0', unit = 'b'] = /^([-+]?)(\d+)([bckMG]?)$/.exec(value()) ?? [];
      const bytes = ({ c: 1, k: 1024, M: 1024 ** 2, G: 1024 ** 3 } as Readonly<Record<string, number>>)[unit] ?? 512;
      add((_, node) => {
        const size = Math.ceil((node.kind === 'file' ? node.sizeBytes : 0) / bytes);
        return sign === '+' ? size > Number(count) : sign === '-' ? size < Number(count) : size === Number(count);
      });
    } else if (word === '-empty')
      add((_, node) => (node.kind === 'file' ? node.sizeBytes === 0 : node.kind === 'directory' && node.children.size === 0));
    else if (word === '-perm') {
      const mode = parseInt(value().replace(/^[-/]/, ''), 8);
      add((_, node) => (node.mode & mode) === mode);
    } else if (word === '-print') {
      actsItself = true;
      add((_, __, shown) => (process.stdout.write(shown + '\n'), true));
    } else if (word === '-print0') {
      actsItself = true;
      add((_, __, shown) => (process.stdout.write(shown + '\0'), true));
    } else if (word === '-delete') {
      actsItself = true;
      add((path, node) => process.files.apply(node.kind === 'directory' ? { op: 'rmdir', path } : { op: 'unlink', path }) === null);
    } else if (word === '-exec') {
      actsItself = true;
      const end = args.findIndex((arg) => arg === ';' || arg === '+');
      if (end < 0) return complain(process, "missing argument to '-exec'");
      const command = args.splice(0, end);
      if (args.shift() === '+') {
        const batch = { command: command.filter((arg) => arg !== '{}'), paths: [] as string[] };
        batches.push(batch);
        add((_, __, shown) => (batch.paths.push(shown), true));
      } else add(async (_, __, shown) => (await process.spawn(command.map((arg) => arg.replaceAll('{}', shown)))) === 0);
    } else if (word !== '-a' && word !== '-and' && word !== '-xdev' && word !== '-depth') {
      return complain(process, hasBusybox(process.files) ? `unrecognized: ${word}` : `unknown predicate \`${word}'`);
    }
  }
  const isDeleting = process.argv.includes('-delete') || process.argv.includes('-depth');
  let left = MAX_PATHS;
  const visit = async (path: string, shown: string, depth: number): Promise<void> => {
    const node = process.files.stat(path, { follow: false });
    if (typeof node === 'string' || left-- <= 0) return;
    if (!isDeleting) await judge(path, node, shown, depth);
    if (node.kind === 'directory' && depth < maxDepth) {
      for (const name of [...node.children.keys()].sort())
        await visit(`${path === '/' ? '' : path}/${name}`, `${shown === '/' ? '' : shown}/${name}`, depth + 1);
    }
    if (isDeleting) await judge(path, node, shown, depth);
  };
  const judge = async (path: string, node: FileNode, shown: string, depth: number): Promise<void> => {
    if (depth < minDepth) return;
    for (const test of tests) if (!(await test(path, node, shown))) return;
    if (!actsItself) process.stdout.write(shown + '\n');
  };
  for (const start of starts.length > 0 ? starts : ['.']) {
    const path = absolute(process, start);
    const node = process.files.stat(path, { follow: false });
    if (typeof node === 'string')
      status = complain(process, hasBusybox(process.files) ? `${start}: ${strerror(node)}` : `'${start}': ${strerror(node)}`);
    else await visit(path, start, 0);
  }
  for (const { command, paths } of batches) if (paths.length > 0) status = (await process.spawn([...command, ...paths])) || status;
  return status;
};
