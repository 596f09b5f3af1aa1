/** A word of a line being typed. */
export interface TypedWord {
  /** Without its quotes. */
  readonly text: string;
  /** Where it begins. */
  readonly start: number;
  /** The quote it ends within, '' for none. */
  readonly quote: Quote;
}

export type Quote = '' | "'" | '"';

/** The simple command that the cursor stands in. */
export interface TypedCommand {
  /** Words before the one at the cursor, without assignments and words like `then`. */
  readonly words: readonly string[];
  /** The word at the cursor, up to it; empty after a blank. */
  readonly current: TypedWord;
  /** What the word is: part of a command, the file of a redirection, or nothing that completion knows of. */
  readonly role: 'word' | 'file' | 'none';
}

interface Frame {
  words: string[];
  word: { text: string; start: number; quote: Quote } | null;
  role: TypedCommand['role'];
  readonly closer: '' | ')' | '`';
}

/** Words that a command follows. */
const leading = new Set(['then', 'do', 'else', 'elif', 'if', 'while', 'until', 'time', '!', '{']);
const redirection = /&>>?|<<<|<<-?|>>|>\||<>|[<>]&|[<>]/y;
const hereDelimiter = /[ \t]*(['"]?)([\w.-]+)\1/y;

/** Reads a line as a shell does, but for what comes after it: it may break off anywhere. Only what is before the cursor is given. */
export function typedCommand(source: string): TypedCommand {
  const frames: Frame[] = [];
  const open = (closer: Frame['closer']): Frame => {
    const frame: Frame = { words: [], word: null, role: 'word', closer };
    frames.push(frame);
    return frame;
  };
  let frame = open('');
  const delimiters: string[] = [];
  const wordAt = (at: number) => (frame.word ??= { text: '', start: at, quote: '' });
  const endWord = (): void => {
    if (frame.word && frame.role === 'word') frame.words.push(frame.word.text);
    if (frame.word) frame.role = 'word';
    frame.word = null;
  };
  const endCommand = (): void => {
    endWord();
    frame.words = [];
    frame.role = 'word';
  };
  const nothing = (): TypedCommand => ({ words: [], current: { text: '', start: source.length, quote: '' }, role: 'none' });

  for (let at = 0; at < source.length;) {
    const character = source.charAt(at);
    const quote = frame.word?.quote ?? '';
    if (quote === "'") {
      if (character === "'") wordAt(at).quote = '';
      else wordAt(at).text += character;
      at += 1;
    } else if (character === '\\' && at + 1 < source.length) {
      const next = source.charAt(at + 1);
      if (next !== '\n') wordAt(at).text += quote === '"' && !'"\\$`'.includes(next) ? `\\${next}` : next;
      at += 2;
    } else if (source.startsWith('$(', at) || (character === '`' && frame.closer !== '`')) {
      wordAt(at).text += character;
      frame = open(character === '`' ? '`' : ')');
      at += character === '`' ? 1 : 2;
    } else if (character === '"') {
      const word = wordAt(at);
      word.quote = quote === '"' ? '' : '"';
      at += 1;
    } else if (quote === '"') {
      wordAt(at).text += character;
      at += 1;
    } else if (character === "'") {
      wordAt(at).quote = "'";
      at += 1;
    } else if (character === frame.closer && frames.length > 1) {
      frames.pop();
      const around = frames[frames.length - 1] as Frame;
      frame = around;
      if (around.word) around.word.text += character;
      else endCommand();
      at += 1;
    } else if (character === '\n') {
      endCommand();
      at += 1;
      for (const delimiter of delimiters.splice(0)) {
        const closing = new RegExp(`^\\t*${delimiter.replaceAll('.', '\\.')}\\n`, 'gm');
        closing.lastIndex = at;
        if (!closing.test(source)) return nothing();
        at = closing.lastIndex;
      }
    } else if (/\s/.test(character)) {
      endWord();
      at += 1;
    } else if (character === '#' && frame.word === null) {
      const end = source.indexOf('\n', at);
      if (end < 0) return nothing();
      at = end;
    } else {
      redirection.lastIndex = at;
      const operator = redirection.exec(source)?.[0];
      if (operator) {
        // "2>": the number belongs to the operator.
        if (frame.word && /^\d+$/.test(frame.word.text)) frame.word = null;
        endWord();
        at += operator.length;
        const isHere = /^<<-?$/.test(operator);
        frame.role = isHere || /^[<>]&$/.test(operator) ? 'none' : operator === '<<<' ? 'none' : 'file';
        if (isHere) {
          hereDelimiter.lastIndex = at;
          const delimiter = hereDelimiter.exec(source)?.[2];
          if (delimiter) delimiters.push(delimiter);
        }
      } else if (/[;&|]/.test(character)) {
        endCommand();
        at += 1;
      } else if (character === '(') {
        endWord();
        frame = open(')');
        at += 1;
      } else if (character === ')') {
        endCommand();
        at += 1;
      } else {
        wordAt(at).text += character;
        at += 1;
      }
    }
  }
  const words = [...frame.words];
  while (words[0] !== undefined && (leading.has(words[0]) || /^[A-Za-z_]\w*\+?=/.test(words[0]))) words.shift();
  return { words, current: frame.word ?? { text: '', start: source.length, quote: '' }, role: frame.role };
}
