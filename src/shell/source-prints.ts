/** What a program's source prints as far as it says so in literals. */
export interface SourcePrints {
  readonly prints: readonly string[];
  /** True where the source does nothing but print and import. */
  readonly isOnlyPrints: boolean;
  readonly isInline: boolean;
}

const MAX_SOURCE = 200_000;

/** One call on its own: `console.log("…", 1)`, `print('…')`, `puts "…"`, `echo "…"`. */
const call =
  /^(?:console\.(?:log|info)|print|println!?|puts|echo|fmt\.Println|System\.out\.println|process\.stdout\.write|sys\.stdout\.write)\b\s*(?:\(([\s\S]*)\)|([\s\S]*))$/;
const literal = /^\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.|\$(?!\{))*`|-?\d+(?:\.\d+)?|true|false|null)\s*(?:,|$)/;

/** Reads the statements at the top level of a JavaScript, Python, Ruby, PHP or shell-like source. */
export function readPrints(source: { readonly text: string; readonly isInline: boolean }): SourcePrints {
  const prints: string[] = [];
  let isOnlyPrints = source.text.trim() !== '';
  for (const statement of topLevelStatements(source.text.slice(0, MAX_SOURCE))) {
    const text = printOf(statement);
    if (text !== null) prints.push(text);
    else if (
      !/^(import\b|from\b.*\bimport\b|require\b|'use strict'|"use strict"|<\?php|\?>|const \w+ = require\([^()]*\)$)/.test(statement)
    )
      isOnlyPrints = false;
  }
  return { prints, isOnlyPrints, isInline: source.isInline };
}

function printOf(statement: string): string | null {
  const match = call.exec(statement);
  if (!match) return null;
  let rest = match[1] ?? match[2] ?? '';
  const values: string[] = [];
  while (rest.trim() !== '') {
    const argument = literal.exec(rest);
    if (!argument?.[1]) return null;
    values.push(unquote(argument[1]));
    rest = rest.slice(argument[0].length);
  }
  return /^(process|sys)\./.test(statement) ? values.join('') : values.join(' ') + '\n';
}

function unquote(text: string): string {
  if (!/^["'`]/.test(text)) return text;
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '0': '\0' };
  return text.slice(1, -1).replace(/\\([\s\S])/g, (_, character: string) => escapes[character] ?? character);
}

/** Splits at semicolons and line ends outside of quotes, comments and brackets; indented Python lines belong to the line above. */
function topLevelStatements(text: string): string[] {
  const statements: string[] = [];
  let statement = '';
  let depth = 0;
  const end = (): void => {
    if (statement.trim() !== '') statements.push(statement.trim());
    statement = '';
  };
  const tokens =
    text.match(
      /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?:^|(?<=\s))#[^\n]*|\n[ \t]*|[\s\S]/g,
    ) ?? [];
  for (const token of tokens) {
    if (/^(\/\/|\/\*|#)/.test(token)) continue;
    if ('([{'.includes(token)) depth++;
    if (')]}'.includes(token)) depth = Math.max(0, depth - 1);
    const isLineEnd = token.startsWith('\n');
    if (depth === 0 && (token === ';' || (isLineEnd && !/[ \t]/.test(token)))) end();
    else if (depth === 0 && isLineEnd) statement += '\n\t';
    else statement += token;
    if (depth === 0 && token === '}') end();
  }
  end();
  return statements;
}
