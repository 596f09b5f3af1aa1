import { mayAccess, resolvePath } from '../../model/file-system/lookup.js';
import type { Process, Program } from '../process.js';

/** What a test looks at. */
export type TestPlace = Pick<Process, 'files' | 'credentials' | 'cwd'>;

/** A test with one operand (`-f path`, `-z text`); null where the operator is none. */
export function testUnary(place: TestPlace, operator: string, operand: string): boolean | null {
  if (operator === '-z') return operand === '';
  if (operator === '-n') return operand !== '';
  if (operator === '-t') return false;
  if (!/^-[abcdefghkLprsSuwxOGN]$/.test(operator)) return null;
  const node =
    operand === '' ? 'ENOENT' : place.files.stat(resolvePath(place.cwd, operand), { follow: operator !== '-L' && operator !== '-h' });
  if (typeof node === 'string') return false;
  switch (operator) {
    case '-f':
      return node.kind === 'file';
    case '-d':
      return node.kind === 'directory';
    case '-L':
    case '-h':
      return node.kind === 'symlink';
    case '-p':
      return node.kind === 'fifo';
    case '-S':
      return node.kind === 'socket';
    case '-b':
      return node.kind === 'block';
    case '-c':
      return node.kind === 'character';
    case '-s':
      return node.kind === 'directory' || (node.kind === 'file' && node.sizeBytes > 0);
    case '-r':
      return mayAccess(node, place.credentials, 4);
    case '-w':
      return mayAccess(node, place.credentials, 2);
    case '-x':
      return mayAccess(node, place.credentials, 1);
    case '-O':
      return node.uid === place.credentials.uid;
    case '-G':
      return node.gid === place.credentials.gid;
    case '-u':
      return (node.mode & 0o4000) !== 0;
    case '-g':
      return (node.mode & 0o2000) !== 0;
    case '-k':
      return (node.mode & 0o1000) !== 0;
    default:
      return true;
  }
}

/** A test with two operands (`a = b`, `1 -lt 2`); null where the operator is none. */
export function testBinary(left: string, operator: string, right: string): boolean | null {
  switch (operator) {
    case '=':
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '-eq':
      return Number(left) === Number(right);
    case '-ne':
      return Number(left) !== Number(right);
    case '-lt':
      return Number(left) < Number(right);
    case '-le':
      return Number(left) <= Number(right);
    case '-gt':
      return Number(left) > Number(right);
    case '-ge':
      return Number(left) >= Number(right);
    default:
      return null;
  }
}

/** `test expression`, `[ expression ]`. */
export const test: Program = (process) => {
  const args = process.argv.slice(1);
  const name = process.argv[0] ?? 'test';
  if (name.endsWith('[') && args.pop() !== ']') {
    process.stderr.write(`${name}: missing ']'\n`);
    return 2;
  }
  const reader = new TestReader(process, args);
  const result = args.length > 0 && reader.readOr();
  const problem = reader.problem ?? (reader.isDone ? null : `${args[1] ?? ''}: unexpected operator`);
  if (problem === null) return Number(!result);
  process.stderr.write(`${name}: ${problem}\n`);
  return 2;
};

/** Most terms of one test. */
const MAX_TERMS = 1_000;

class TestReader {
  problem: string | null = null;
  #at = 0;
  #terms = 0;

  constructor(
    readonly process: Process,
    readonly args: readonly string[],
  ) {}

  get isDone(): boolean {
    return this.#at >= this.args.length;
  }

  readOr(): boolean {
    let value = this.#readAnd();
    while (this.#take('-o')) value = this.#readAnd() || value;
    return value;
  }

  #readAnd(): boolean {
    let value = this.#readTerm();
    while (this.#take('-a')) value = this.#readTerm() && value;
    return value;
  }

  #readTerm(): boolean {
    const [first, second, third] = this.args.slice(this.#at, this.#at + 3);
    if (++this.#terms > MAX_TERMS) this.problem = 'too many arguments';
    if (first === undefined || this.problem) {
      this.problem ??= 'argument expected';
      return false;
    }
    const binary = second !== undefined && third !== undefined ? this.#compare(first, second, third) : null;
    if (binary !== null) {
      this.#at += 3;
      return binary;
    }
    if (first === '!' && second !== undefined) {
      this.#at++;
      return !this.#readTerm();
    }
    if (first === '(' && second !== undefined) {
      this.#at++;
      const value = this.readOr();
      if (!this.#take(')')) this.problem ??= "')' expected";
      return value;
    }
    const unary = second !== undefined && second !== '-a' && second !== '-o' ? testUnary(this.process, first, second) : null;
    this.#at += unary === null ? 1 : 2;
    return unary ?? first !== '';
  }

  #compare(left: string, operator: string, right: string): boolean | null {
    if (operator === '-nt' || operator === '-ot') {
      const [a, b] = [left, right].map((path) => this.process.files.stat(resolvePath(this.process.cwd, path)));
      const [aMs, bMs] = [a, b].map((node) => (node === undefined || typeof node === 'string' ? 0 : node.mtimeMs));
      return operator === '-nt' ? (aMs ?? 0) > (bMs ?? 0) : (aMs ?? 0) < (bMs ?? 0);
    }
    if (/^-(eq|ne|lt|le|gt|ge)$/.test(operator)) {
      const bad = [left, right].find((text) => !/^\s*[-+]?\d+\s*$/.test(text));
      if (bad !== undefined) {
        this.problem = this.process.where === 'host' ? `${bad}: integer expression expected` : `${bad}: bad number`;
        return false;
      }
    }
    return testBinary(left, operator, right);
  }

  #take(word: string): boolean {
    if (this.args[this.#at] !== word) return false;
    this.#at++;
    return true;
  }
}
