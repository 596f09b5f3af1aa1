import type { Command, DoubleQuotedChild, WordPart } from 'unbash';

/** The words of a command that holds nothing to expand, assign or redirect; null for any other. */
export function plainWords(command: Command): string[] | null {
  if (!command.name || command.prefix.length > 0) return null;
  const words: string[] = [];
  for (const node of [command.name, ...command.suffix]) {
    if (node.type !== 'Word' || node.text.startsWith('~') || !(node.parts ?? []).every(isQuoted)) return null;
    words.push(node.value);
  }
  return words;
}

function isQuoted(part: WordPart | DoubleQuotedChild): boolean {
  return part.type === 'Literal' || part.type === 'SingleQuoted' || (part.type === 'DoubleQuoted' && part.parts.every(isQuoted));
}
