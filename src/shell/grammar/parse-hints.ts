/** What to try instead, by name: whoever speaks another language says it in that. */
export const hintTexts = {
  singleQuote: 'Close the text with \', or write an apostrophe within double quotes: "it\'s".',
  doubleQuote: 'Close the text with ".',
  brackets: "Quote brackets that are plain text: '(…)'.",
  loop: 'A loop reads: for i in 1 2 3; do …; done.',
  condition: 'A condition reads: if …; then …; fi.',
  case: 'A case reads: case $x in a) …;; esac.',
  operator: 'Write the command that follows on the same line, or end the line with the operator.',
  lineStart: 'A line begins with a command.',
  hereDocument: 'End the here-document with its word on a line of its own.',
  redirection: 'Name the file: command > file.',
  group: 'Close the group: { …; }.',
  substitution: 'Close it with ).',
  split: 'Split it into several demos.',
} as const;

export type HintName = keyof typeof hintTexts;

/** The hint by what the grammar says it missed. */
const hints: readonly (readonly [RegExp, HintName])[] = [
  [/single quote/, 'singleQuote'],
  [/double quote/, 'doubleQuote'],
  [/unexpected token '\)'/, 'brackets'],
  [/'done'|'do'|'while'|'until'/, 'loop'],
  [/'fi'|'then'|'if'|'else'|'elif'/, 'condition'],
  [/esac|';;'/, 'case'],
  [/after '(&&|\|\||\|)'/, 'operator'],
  [/unexpected token '(&&|\|\||\||;|&)'/, 'lineStart'],
  [/here-?doc/i, 'hereDocument'],
  [/redirect/, 'redirection'],
  [/'\}'|brace/, 'group'],
  [/\$\(|'\)'|parenthes|substitution/, 'substitution'],
];

/** The hint for an error, '' if there is nothing to say. */
export function hintFor(message: string): string {
  const name = hints.find(([pattern]) => pattern.test(message))?.[1];
  return name === undefined ? '' : hintTexts[name];
}

/** What a hint is called; undefined for what is none. */
export function hintName(text: string): HintName | undefined {
  for (const name of Object.keys(hintTexts) as HintName[]) if (hintTexts[name] === text) return name;
  return undefined;
}
