import type { Instruction as ParsedInstruction } from 'dockerfile-ast';
import { checkInstruction } from './check-instruction.js';
import { BuildError } from './build-error.js';
import type { DockerfileText, HereDocument, Instruction } from './instruction.js';
import { loadDockerfileParser } from './load-dockerfile-parser.js';

/** Keywords that take here-documents. */
const WITH_HEREDOCS = ['RUN', 'COPY', 'ADD'];

/**
 * Reads a Dockerfile into checked instructions; loads the parser. Throws `BuildError` in BuildKit's words where it can't be read.
 * `name` is what excerpts call it.
 */
export async function parseDockerfile(text: string, name: string): Promise<DockerfileText> {
  const parse = await loadDockerfileParser();
  const normal = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const parsed = parse(normal);
  const lines = normal.split('\n');
  const escape = parsed.getEscapeCharacter() === '`' ? '`' : '\\';
  const instructions = parsed.getInstructions().map((instruction) => readInstruction(instruction, lines, escape));
  if (instructions.length === 0) throw new BuildError('file with no instructions');
  const dockerfile = { name, lines, escape, instructions };
  let hasStage = false;
  for (const instruction of instructions) {
    checkInstruction(instruction);
    hasStage ||= instruction.keyword === 'FROM';
    if (!hasStage && instruction.keyword !== 'ARG') throw parseError(instruction, 'no build stage in current context');
  }
  if (!hasStage) throw new BuildError('no build stage in current context');
  return dockerfile;
}

/** A complaint of the Dockerfile's own parser about one instruction. */
export function parseError({ startLine, endLine }: Instruction, message: string): BuildError {
  return new BuildError(`dockerfile parse error on line ${startLine}: ${message}`, { lines: [startLine, endLine] });
}

/** Reads the instruction that ONBUILD carries; null where it is none. */
export async function parseTrigger(text: string): Promise<Instruction | null> {
  const parse = await loadDockerfileParser();
  const [first] = parse(text).getInstructions();
  return first ? readInstruction(first, text.split('\n'), '\\') : null;
}

function readInstruction(parsed: ParsedInstruction, lines: readonly string[], escape: string): Instruction {
  const range = parsed.getRange();
  const keyword = parsed.getKeyword().toUpperCase();
  const startLine = range.start.line + 1;
  const own = lines.slice(range.start.line, range.end.line + 1);
  const withHeredocs = WITH_HEREDOCS.includes(keyword) ? splitHeredocs(own) : { head: own, heredocs: [] };
  const joined = joinLines(withHeredocs.head, escape).trimStart().slice(parsed.getInstruction().length).trim();
  const { flags, rest } = splitFlags(joined);
  return { keyword, flags, text: rest, json: readJson(rest), heredocs: withHeredocs.heredocs, startLine, endLine: range.end.line + 1 };
}

/** Continued lines as one: the escape and its line end go, comment lines and empty ones between go whole. */
function joinLines(lines: readonly string[], escape: string): string {
  let joined = '';
  for (const [i, line] of lines.entries()) {
    if (i > 0 && (/^\s*#/.test(line) || line.trim() === '')) continue;
    const trimmed = line.trimEnd();
    joined += trimmed.endsWith(escape) ? trimmed.slice(0, -1) : line;
  }
  return joined;
}

function splitHeredocs(lines: readonly string[]): { readonly head: readonly string[]; readonly heredocs: readonly HereDocument[] } {
  const [first = ''] = lines;
  const heredocs: HereDocument[] = [];
  let at = 1;
  for (const match of first.matchAll(/(?<!<)<<(-?)(?:"([^"\s]+)"|'([^'\s]+)'|([A-Za-z_][\w.]*))/g)) {
    const name = match[2] ?? match[3] ?? match[4] ?? '';
    const content: string[] = [];
    while (at < lines.length) {
      const line = match[1] === '-' ? (lines[at] ?? '').replace(/^\t+/, '') : (lines[at] ?? '');
      at += 1;
      if (line === name) break;
      content.push(line);
    }
    heredocs.push({ name, content: content.map((line) => `${line}\n`).join(''), expands: match[4] !== undefined });
  }
  return heredocs.length === 0 ? { head: lines, heredocs } : { head: [first], heredocs };
}

function splitFlags(text: string): { readonly flags: readonly (readonly [string, string])[]; readonly rest: string } {
  const flags: (readonly [string, string])[] = [];
  let rest = text;
  for (;;) {
    const match = /^--([\w-]+)(?:=("[^"]*"|\S*))?(?:\s+|$)/.exec(rest);
    if (!match) return { flags, rest };
    flags.push([match[1] ?? '', (match[2] ?? '').replace(/^"(.*)"$/, '$1')]);
    rest = rest.slice(match[0].length);
  }
}

function readJson(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const value = JSON.parse(text) as unknown;
    return Array.isArray(value) && value.every((item): item is string => typeof item === 'string') ? value : null;
  } catch {
    // Not JSON: the shell form, brackets and all, as Docker reads it.
    return null;
  }
}
