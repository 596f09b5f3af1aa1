/** Words that begin something richer than a simple command, or take assignments as arguments. */
export const notPlain: ReadonlySet<string> = new Set(
  'if then else elif fi for while until do done case esac select function time coproc in export declare typeset local readonly eval let alias'.split(
    ' ',
  ),
);

/** A line of letters that mean nothing to a shell. */
const bareLine = /^[\w./:@%+=,^-]+(?: +[\w./:@%+=,^-]+)* *$/;

/** The words of a command that is nothing but bare words, which most lines of a demo are; null for any other line. */
export function readWords(line: string): readonly string[] | null {
  if (!bareLine.test(line) || /^\w+\+?=/.test(line)) return null;
  const words = line.trimEnd().split(/ +/);
  return notPlain.has(words[0] ?? '') ? null : words;
}
