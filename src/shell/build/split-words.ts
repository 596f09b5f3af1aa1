/** Splits at white space that is neither quoted nor escaped; quotes and escapes stay: `A="x y" B=2` to `A="x y"`, `B=2`. */
export function splitWords(text: string, escape: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (quote === '' && /\s/.test(character)) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    word += character;
    if (character === escape && quote !== "'") {
      at += 1;
      word += text[at] ?? '';
    } else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
    } else if (character === quote) {
      quote = '';
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** The name-value pairs of ENV and LABEL: `A=1 B="x y"`, or the old form `A the rest of the line`. Unexpanded. */
export function splitPairs(text: string, escape: string): readonly (readonly [name: string, value: string])[] {
  const words = splitWords(text, escape);
  if (!(words[0] ?? '').includes('=')) {
    const match = /^(\S+)\s+(.*)$/s.exec(text);
    return match ? [[match[1] ?? '', match[2] ?? '']] : [];
  }
  return words.map((word) => {
    const at = word.indexOf('=');
    return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
  });
}
