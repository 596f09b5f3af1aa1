/** A docker command of letters that mean nothing to a shell. */
const bareLine = /^docker(?: +[\w./:@%+=,^-]+)* *$/;

/** The words of a docker command that is nothing but bare words, as most lines of a demo are; null for any other line. */
export function readWords(line: string): readonly string[] | null {
  return bareLine.test(line) ? line.trimEnd().split(/ +/) : null;
}
