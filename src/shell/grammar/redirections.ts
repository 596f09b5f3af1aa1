import type { HereDoc, Redirection } from 'unbash';
import { resolvePath } from '../../model/file-system/lookup.js';
import type { Errno } from '../../model/file-system/operation.js';
import { contentText } from '../byte-text.js';
import type { Stream } from '../process.js';
import { nullStream } from '../null-stream.js';
import { expandParts, expandText } from './expand-words.js';
import type { Interpreter } from './interpreter.js';
import { Input, outputOf, type ShellIo } from './shell-io.js';
import { ShellError } from './shell-state.js';
import { isErrnoName, readFile } from '../read-files.js';

/** Redirections in effect: `close` writes what is still held back. */
export interface Opened {
  readonly io: ShellIo;
  close(): void;
}

/** Opens redirections from left to right, as the shell does before the command runs. Throws `ShellError` where a file can't be opened. */
export async function openRedirections(shell: Interpreter, redirections: readonly Redirection[], io: ShellIo): Promise<Opened> {
  let input = io.input;
  const outputs = new Map(io.outputs);
  const files: FileStream[] = [];
  const open = (path: string, isAppending: boolean): Stream => {
    const stream = openOutput(shell, path, isAppending, io);
    if (stream instanceof FileStream) files.push(stream);
    return stream;
  };
  for (const redirection of redirections) {
    if (redirection.type === 'HereDoc') {
      input = new Input(await hereText(shell, redirection, io));
      continue;
    }
    if (!redirection.target) throw new ShellError(shell.complain('ambiguous redirect'));
    const target = await expandText(shell, redirection.target, io);
    if (redirection.type === 'HereString') {
      input = new Input(target + '\n');
      continue;
    }
    const { operator, descriptor } = redirection;
    const number = descriptor?.type === 'FileDescriptor' ? descriptor.value : operator.startsWith('<') ? 0 : 1;
    if (operator === '<' || operator === '<>') {
      const text = openInput(shell, target);
      if (number === 0) input = new Input(text);
    } else if (operator === '&>' || operator === '&>>' || (operator === '>&' && !/^([0-9]+|-)$/.test(target))) {
      const stream = open(target, operator === '&>>');
      outputs.set(1, stream).set(2, stream);
    } else if (operator === '>&' || operator === '<&') {
      if (number === 0) input = target === '-' ? new Input('') : input;
      else outputs.set(number, target === '-' ? nullStream : outputOf({ input, outputs }, Number(target)));
    } else {
      outputs.set(number, open(target, operator === '>>'));
    }
  }
  return { io: { input, outputs }, close: () => files.forEach((file) => file.close()) };
}

async function hereText(shell: Interpreter, redirection: HereDoc, io: ShellIo): Promise<string> {
  const { body } = redirection;
  const text =
    redirection.delimiter?.quoted || !body.parts
      ? redirection.delimiter?.quoted
        ? body.text
        : unescapeBody(body.text)
      : await expandParts(shell, body.parts, io);
  return redirection.operator === '<<-' ? text.replace(/^\t+/gm, '') : text;
}

/** An unquoted body without expansions may still have its `\$` and line continuations. */
function unescapeBody(text: string): string {
  return text.replace(/\\([$`\\])|\\\n/g, '$1');
}

function openInput(shell: Interpreter, target: string): string {
  const path = resolvePath(shell.state.cwd, target);
  if (path === '/dev/null') return '';
  const content = readFile(shell.surroundings.files, path);
  if (isErrnoName(content)) throw new ShellError(shell.dialect.cannotOpen(shell.state.name, target, content));
  return contentText(content);
}

function openOutput(shell: Interpreter, target: string, isAppending: boolean, io: ShellIo): Stream {
  const path = resolvePath(shell.state.cwd, target);
  if (path === '/dev/null') return nullStream;
  if (path === '/dev/stdout' || path === '/dev/fd/1' || path === '/proc/self/fd/1') return outputOf(io, 1);
  if (path === '/dev/stderr' || path === '/dev/fd/2' || path === '/proc/self/fd/2') return outputOf(io, 2);
  const errno = target === '' ? 'ENOENT' : shell.surroundings.files.check({ op: 'write', path, content: '', append: isAppending });
  if (errno) throw new ShellError(shell.dialect.cannotCreate(shell.state.name, target, errno));
  return new FileStream(shell, path, isAppending);
}

/** Held back and written at once: one line of shell is one write, as one `write(2)` of a small tool is. */
const HELD = 65_536;

class FileStream implements Stream {
  readonly isTerminal = false;
  readonly #shell: Interpreter;
  readonly #path: string;
  #isAppending: boolean;
  #isTouched = false;
  #held: string[] = [];
  #heldLength = 0;

  constructor(shell: Interpreter, path: string, isAppending: boolean) {
    this.#shell = shell;
    this.#path = path;
    this.#isAppending = isAppending;
  }

  write(text: string): void {
    this.#shell.surroundings.session.countOutput(text);
    this.#held.push(text);
    this.#heldLength += text.length;
    if (this.#heldLength > HELD) this.#flush();
  }

  fill(sizeBytes: number): void {
    const { files } = this.#shell.surroundings;
    if (this.#heldLength > 0) this.#flush();
    const node = files.stat(this.#path);
    const before = this.#isAppending && typeof node !== 'string' && node.kind === 'file' ? node.sizeBytes : 0;
    this.#hear(files.apply({ op: 'allocate', path: this.#path, sizeBytes: before + sizeBytes }));
  }

  close(): void {
    if (this.#heldLength > 0 || !this.#isTouched) this.#flush();
  }

  #flush(): void {
    const content = this.#held.join('');
    this.#held = [];
    this.#heldLength = 0;
    const isNew = typeof this.#shell.surroundings.files.stat(this.#path) === 'string';
    if (content !== '' || !this.#isAppending || isNew) {
      this.#hear(this.#shell.surroundings.files.apply({ op: 'write', path: this.#path, content, append: this.#isAppending }));
    }
  }

  #hear(errno: Errno | null): void {
    if (errno) throw new ShellError(this.#shell.dialect.cannotCreate(this.#shell.state.name, this.#path, errno));
    this.#isAppending = true;
    this.#isTouched = true;
  }
}
