/** What to try instead, by what the grammar says it missed. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/single quote/, 'Close the text with \', or write an apostrophe within double quotes: "it\'s".'],
  [/double quote/, 'Close the text with ".'],
  [/unexpected token '\)'/, "Quote brackets that are plain text: '(…)'."],
  [/'done'|'do'/, 'A loop reads: for i in 1 2 3; do …; done.'],
  [/'fi'|'then'/, 'A condition reads: if …; then …; fi.'],
  [/esac/, 'A case reads: case $x in a) …;; esac.'],
  [/after '(&&|\|\||\|)'/, 'Write the command that follows on the same line, or end the line with the operator.'],
  [/unexpected token '(&&|\|\||\||;)'/, 'A line begins with a command.'],
  [/here-?doc/i, 'End the here-document with its word on a line of its own.'],
  [/redirect/, 'Name the file: command > file.'],
  [/'\}'|brace/, 'Close the group: { …; }.'],
  [/\$\(|'\)'|parenthes|substitution/, 'Close it with ).'],
];

/** The hint for an error, '' if there is nothing to say. */
export function hintFor(message: string): string {
  return hints.find(([pattern]) => pattern.test(message))?.[1] ?? '';
}
