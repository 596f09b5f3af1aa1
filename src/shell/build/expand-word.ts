import { BuildError } from './build-error.js';

/** What a word is expanded with. */
export interface Expansion {
  readonly env: ReadonlyMap<string, string>;
  /** The Dockerfile's escape character. */
  readonly escape: string;
  /** Keeps quotes, escapes and unset variables as they are: for showing an instruction, not running it. */
  readonly forDisplay?: boolean;
}

/**
 * Expands `$NAME`, `${NAME}` and the forms with `:-`, `-`, `:+`, `+`, `:?`, `?`, `#`, `%` in one word of a Dockerfile, and takes quotes
 * and escapes away. Source: BuildKit, frontend/dockerfile/shell/lex.go. Throws `BuildError` where the word is broken or `?` says so.
 */
export function expandWord(word: string, expansion: Expansion): string {
  return new WordReader(word, expansion).read('');
}

class WordReader {
  readonly #word: string;
  readonly #expansion: Expansion;
  #at = 0;

  constructor(word: string, expansion: Expansion) {
    this.#word = word;
    this.#expansion = expansion;
  }

  /** Reads up to an unquoted `stop` character, '' for the end. */
  read(stop: string): string {
    const { escape, forDisplay = false } = this.#expansion;
    let out = '';
    while (this.#at < this.#word.length) {
      const character = this.#word[this.#at] ?? '';
      if (character === stop) break;
      if (character === "'") {
        out += this.#single();
      } else if (character === '"') {
        out += this.#double();
      } else if (character === '$') {
        out += this.#variable();
      } else if (character === escape) {
        const next = this.#word[this.#at + 1] ?? '';
        out += forDisplay ? character + next : next;
        this.#at += 2;
      } else {
        out += character;
        this.#at += 1;
      }
    }
    return out;
  }

  #single(): string {
    const end = this.#word.indexOf("'", this.#at + 1);
    if (end < 0) return this.#unclosed("'");
    const inner = this.#word.slice(this.#at + 1, end);
    this.#at = end + 1;
    return this.#expansion.forDisplay ? `'${inner}'` : inner;
  }

  #double(): string {
    const { escape, forDisplay = false } = this.#expansion;
    this.#at += 1;
    let out = '';
    for (;;) {
      const character = this.#word[this.#at];
      if (character === undefined) return this.#unclosed('"', out);
      if (character === '"') break;
      if (character === '$') {
        out += this.#variable();
      } else if (character === escape) {
        const next = this.#word[this.#at + 1] ?? '';
        const isEscape = next === '"' || next === '$' || next === escape;
        out += forDisplay || !isEscape ? character + next : next;
        this.#at += 2;
      } else {
        out += character;
        this.#at += 1;
      }
    }
    this.#at += 1;
    return forDisplay ? `"${out}"` : out;
  }

  #unclosed(quote: string, read = this.#word.slice(this.#at + 1)): string {
    this.#at = this.#word.length;
    if (this.#expansion.forDisplay) return quote + read;
    throw new BuildError(
      `failed to process ${JSON.stringify(this.#word)}: unexpected end of statement while looking for matching ${quote === '"' ? 'double' : 'single'}-quote`,
    );
  }

  #variable(): string {
    const start = this.#at;
    this.#at += 1;
    if (this.#word[this.#at] === '{') return this.#braced(start);
    const name = /^(?:[A-Za-z_]\w*|[0-9@*#?!$-])/.exec(this.#word.slice(this.#at))?.[0];
    if (name === undefined) return '$';
    this.#at += name.length;
    return this.#valueOf(name, start);
  }

  #braced(start: number): string {
    this.#at += 1;
    const name = /^(?:[A-Za-z_]\w*|[0-9@*#?!$-])/.exec(this.#word.slice(this.#at))?.[0] ?? '';
    this.#at += name.length;
    const modifier = /^(?::[-+?]|[-+?]|##?|%%?|\/\/?)/.exec(this.#word.slice(this.#at))?.[0] ?? '';
    this.#at += modifier.length;
    const operand = modifier === '' ? '' : this.read('}');
    if (name === '' || this.#word[this.#at] !== '}') {
      if (this.#expansion.forDisplay) {
        this.#at = Math.max(this.#at, start + 1);
        return this.#word.slice(start, this.#at);
      }
      throw new BuildError(
        `failed to process ${JSON.stringify(this.#word)}: ${this.#at >= this.#word.length ? "syntax error: missing '}'" : 'unsupported modifier in substitution'}`,
      );
    }
    this.#at += 1;
    if (modifier === '') return this.#valueOf(name, start);
    return this.#modified(name, modifier, operand, start);
  }

  #valueOf(name: string, start: number): string {
    const value = this.#expansion.env.get(name);
    return value ?? (this.#expansion.forDisplay ? this.#word.slice(start, this.#at) : '');
  }

  #modified(name: string, modifier: string, operand: string, start: number): string {
    const value = this.#expansion.env.get(name);
    const isSet = value !== undefined && (!modifier.startsWith(':') || value !== '');
    switch (modifier) {
      case ':-':
      case '-':
        return isSet ? value : operand;
      case ':+':
      case '+':
        return isSet ? operand : '';
      case ':?':
      case '?':
        if (isSet) return value;
        throw new BuildError(
          `failed to process ${JSON.stringify(this.#word)}: ${name}: ${operand === '' ? 'not allowed to be unset' : operand}`,
        );
      default:
        if (value === undefined) return this.#expansion.forDisplay ? this.#word.slice(start, this.#at) : '';
        return trimmed(value, modifier, operand);
    }
  }
}

/** `#` and `%` cut the shortest match off an end, doubled the longest; `/` replaces. */
function trimmed(value: string, modifier: string, operand: string): string {
  if (modifier.startsWith('/')) {
    const [pattern = '', replacement = ''] = splitOnce(operand);
    const source = globSource(pattern, true);
    return value.replace(new RegExp(source, modifier === '//' ? 'gs' : 's'), () => replacement);
  }
  const isGreedy = modifier.length === 2;
  const source = globSource(operand, isGreedy);
  if (modifier.startsWith('#')) return value.replace(new RegExp(`^${source}`, 's'), '');
  if (isGreedy) return value.replace(new RegExp(`${source}$`, 's'), '');
  // The shortest suffix: a regular expression would find the leftmost start, so look from the right.
  const pattern = new RegExp(`^${globSource(operand, true)}$`, 's');
  for (let at = value.length; at >= 0; at -= 1) if (pattern.test(value.slice(at))) return value.slice(0, at);
  return value;
}

function splitOnce(text: string): readonly [string, string] {
  const slash = text.indexOf('/');
  return slash < 0 ? [text, ''] : [text.slice(0, slash), text.slice(slash + 1)];
}

function globSource(pattern: string, isGreedy: boolean): string {
  return pattern.replace(/[.+^${}()|[\]\\*?]/g, (character) =>
    character === '*' ? (isGreedy ? '.*' : '.*?') : character === '?' ? '.' : `\\${character}`,
  );
}
