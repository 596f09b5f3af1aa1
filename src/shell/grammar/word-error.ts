/** What a shell was looking for where something is never closed, by what the grammar calls it. */
const closings: readonly (readonly [RegExp, string])[] = [
  [/double quote/, '"'],
  [/single quote|ANSI/, "'"],
  [/backtick/, '`'],
  [/parameter expansion/, '}'],
  [/./, ')'],
];

/** Operators and words, as a shell tells them apart. */
const token = /^(?:;;&|&>>|<<<|<<-|&&|\|\||;;|;&|\|&|&>|<<|>>|<&|>&|<>|>\||[|&;()<>\n]|[^\s|&;()<>]+)/;

/** An error in bash's words, and where it lies in the source. */
export interface WordedError {
  readonly message: string;
  readonly pos: number;
}

/** Words in bash's way what the grammar says at a place of the source. */
export function wordError(source: string, pos: number, found: string): WordedError {
  if (found.startsWith('unterminated')) {
    const closing = closings.find(([pattern]) => pattern.test(found))?.[1] ?? '';
    return { message: `unexpected EOF while looking for matching \`${closing}'`, pos };
  }
  const named = /^unexpected token '(.*)'$/.exec(found)?.[1];
  if (named !== undefined) return near(named, pos);
  if (!found.startsWith('expected')) return { message: `syntax error: ${found}`, pos };
  // It points at the bracket that opens a group, or past the word that came instead.
  const ending = /^expected '(?:then|do)'/.test(found) ? /\b(?:fi|done|esac|else)\s*$/.exec(source.slice(0, pos)) : null;
  const start = ending ? ending.index : / in (?:subshell|brace group)$/.test(found) ? pos + 1 : pos;
  const rest = source.slice(start);
  const isTarget = found.includes('redirect');
  const blank = /^(?:[ \t]|\\\n)*/.exec(rest)?.[0] ?? '';
  const skipped = isTarget ? blank : (/^(?:\s|\\\n|#.*)*/.exec(rest)?.[0] ?? '');
  const next = token.exec(rest.slice(skipped.length))?.[0];
  if (next === undefined && !isTarget) return { message: 'syntax error: unexpected end of file', pos };
  return near(next === undefined || next === '\n' ? 'newline' : next, start + skipped.length);
}

function near(name: string, pos: number): WordedError {
  return { message: `syntax error near unexpected token \`${name}'`, pos };
}
