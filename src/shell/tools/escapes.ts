/** What `\n`, `\t`, `\0101`, `\x41` stand for, as `echo -e` and dash's `echo` read them; `\c` stops the text. */
export function escapeText(text: string): { readonly text: string; readonly isStopped: boolean } {
  let isStopped = false;
  const read = text.replace(/\\(c[\s\S]*|[abefnrtv\\]|0[0-7]{0,3}|x[0-9a-fA-F]{1,2})/g, (whole: string, code: string) => {
    if (code.startsWith('c')) {
      isStopped = true;
      return '';
    }
    return escapeOf(code) ?? whole;
  });
  return { text: read, isStopped };
}

const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  '"': '"',
  "'": "'",
};

/** The character of one escape, without its backslash. */
export function escapeOf(code: string): string | undefined {
  const code8 = /^[0-7]{1,4}$/.test(code) ? parseInt(code, 8) & 0xff : undefined;
  const number = code8 ?? (code.startsWith('x') ? parseInt(code.slice(1), 16) : undefined);
  if (number === undefined) return letters[code];
  return number < 0x80 ? String.fromCharCode(number) : String.fromCharCode(0xdc00 + number);
}
