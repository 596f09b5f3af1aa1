import type {
  AndOr,
  Command,
  DoubleQuotedChild,
  DoubleQuotedPart,
  PipelineNode,
  Pipeline,
  Redirect,
  Statement,
  Word,
  WordPart,
} from 'unbash';

/** Words that begin something richer than a simple command, or take assignments as arguments. */
const notPlain: ReadonlySet<string> = new Set(
  'if then else elif fi for while until do done case esac select function time coproc in export declare typeset local readonly eval let alias'.split(
    ' ',
  ),
);

/**
 * Reads a line of plain words, quotes, `$NAME`, redirections to files, `;` `&&` `||` and pipes into the very tree that the full grammar
 * makes of it, or null where the line holds anything else. Most lines of a demo are plain, and need no grammar loaded.
 */
export function readPlain(source: string, start: number, end: number): readonly Statement[] | null {
  const reader = new PlainReader(source, start, end);
  return reader.read();
}

class PlainReader {
  #at: number;
  readonly #source: string;
  readonly #end: number;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.#at = start;
    this.#end = end;
  }

  read(): readonly Statement[] | null {
    const statements: Statement[] = [];
    this.#skipBlanks();
    while (this.#at < this.#end) {
      const command = this.#readAndOr();
      if (!command) return null;
      statements.push({ type: 'Statement', pos: command.pos, end: command.end, command, background: undefined });
      if (this.#at >= this.#end) break;
      if (!this.#take(';') || this.#peek() === ';') return null;
    }
    return statements;
  }

  #readAndOr(): PipelineNode | AndOr | null {
    const commands: PipelineNode[] = [];
    const operators: ('&&' | '||')[] = [];
    for (;;) {
      const command = this.#readPipeline();
      if (!command) return null;
      commands.push(command);
      const operator = this.#take('&&') ? '&&' : this.#take('||') ? '||' : null;
      if (operator) operators.push(operator);
      else return commands.length === 1 ? command : { type: 'AndOr', ...extent(commands), commands, operators };
    }
  }

  #readPipeline(): PipelineNode | null {
    const commands: Command[] = [];
    for (;;) {
      const command = this.#readCommand();
      if (!command) return null;
      commands.push(command);
      if (this.#source.startsWith('||', this.#at) || !this.#take('|')) break;
      if (this.#peek() === '&') return null;
    }
    const [only] = commands;
    if (commands.length === 1 && only) return only;
    const pipeline: Pipeline = {
      type: 'Pipeline',
      ...extent(commands),
      prefixes: [],
      commands,
      operators: commands.slice(1).map(() => '|'),
    };
    return pipeline;
  }

  #readCommand(): Command | null {
    let name: Word | undefined;
    const suffix: (Word | Redirect)[] = [];
    const pos = this.#at;
    let end = pos;
    for (; this.#at < this.#end && !';&|'.includes(this.#peek()); this.#skipBlanks()) {
      const node = name ? (this.#readRedirect() ?? this.#readWord()) : this.#readWord();
      if (!node) return null;
      end = node.end;
      if (name) suffix.push(node);
      else if (node.type !== 'Word' || notPlain.has(node.text) || /^\w+\+?=/.test(node.text)) return null;
      else name = node;
    }
    if (!name) return null;
    return plainCommand(pos, end, name, suffix);
  }

  #readRedirect(): Redirect | null {
    const start = this.#at;
    const match = this.#match(/([0-9]*)(>>|>&|>|<)(?![<>&|(])/y);
    if (!match) return null;
    const [, digits = '', operator] = match;
    const operatorAt = this.#at - (operator?.length ?? 0);
    this.#skipBlanks();
    const target = this.#readWord();
    if (!target || (operator === '>&' && !/^[0-9]$/.test(target.text)) || digits.length > 1) return null;
    return {
      type: 'Redirect',
      pos: start,
      end: target.end,
      operator: operator as '>' | '>>' | '>&' | '<',
      descriptor: digits === '' ? undefined : { type: 'FileDescriptor', pos: start, end: operatorAt, value: Number(digits) },
      target,
    };
  }

  #readWord(): Word | null {
    const pos = this.#at;
    const parts: WordPart[] = [];
    while (this.#at < this.#end && !' \t;&|<>'.includes(this.#peek())) {
      const part = this.#readPart();
      if (!part) return null;
      parts.push(part);
    }
    if (parts.length === 0) return null;
    const text = this.#source.slice(pos, this.#at);
    // Digits right before < or > would be a descriptor.
    if (/^[0-9]+$/.test(text) && '<>'.includes(this.#peek() || ' ')) return null;
    const isBare = parts.every((part) => part.type === 'Literal');
    return { type: 'Word', text, pos, end: this.#at, parts: isBare ? undefined : parts, value: parts.map(valueOf).join('') };
  }

  #readPart(): WordPart | null {
    const pos = this.#at;
    const bare = this.#match(/[\w./:@%+=,^-]+/y);
    if (bare) return { type: 'Literal', pos, end: this.#at, value: bare[0], text: bare[0] };
    const single = this.#match(/'([^']*)'/y);
    if (single) return { type: 'SingleQuoted', pos, end: this.#at, value: single[1] ?? '', text: single[0] };
    return this.#readExpansion() ?? this.#readDoubleQuoted();
  }

  #readExpansion(): DoubleQuotedChild | null {
    const pos = this.#at;
    const match = this.#match(/\$(?:[A-Za-z_]\w*|[0-9?#@*])/y);
    return match ? { type: 'SimpleExpansion', pos, end: this.#at, text: match[0] } : null;
  }

  #readDoubleQuoted(): DoubleQuotedPart | null {
    const pos = this.#at;
    if (this.#peek() !== '"') return null;
    this.#at++;
    const parts: DoubleQuotedChild[] = [];
    for (;;) {
      const partPos = this.#at;
      const literal = this.#match(/[^"$`\\]+/y);
      if (literal) parts.push({ type: 'Literal', pos: partPos, end: this.#at, value: literal[0], text: literal[0] });
      if (this.#peek() === '"') break;
      const expansion = this.#readExpansion();
      if (!expansion) return null;
      parts.push(expansion);
    }
    if (parts.length === 0) parts.push({ type: 'Literal', pos: this.#at, end: this.#at, value: '', text: '' });
    this.#at++;
    return { type: 'DoubleQuoted', pos, end: this.#at, text: this.#source.slice(pos, this.#at), parts };
  }

  #peek(): string {
    return this.#at < this.#end ? (this.#source[this.#at] ?? '') : '';
  }

  #take(operator: string): boolean {
    if (!this.#source.startsWith(operator, this.#at) || this.#at + operator.length > this.#end) return false;
    this.#at += operator.length;
    this.#skipBlanks();
    return true;
  }

  #skipBlanks(): void {
    while (this.#peek() === ' ' || this.#peek() === '\t') this.#at++;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (!match || this.#at + match[0].length > this.#end) return null;
    this.#at += match[0].length;
    return match;
  }
}

function valueOf(part: WordPart): string {
  if (part.type === 'DoubleQuoted') return part.parts.map(valueOf).join('');
  return part.type === 'Literal' || part.type === 'SingleQuoted' ? part.value : part.text;
}

function extent(nodes: readonly { readonly pos: number; readonly end: number }[]): { pos: number; end: number } {
  return { pos: nodes[0]?.pos ?? 0, end: nodes.at(-1)?.end ?? 0 };
}

function plainCommand(pos: number, end: number, name: Word, suffix: (Word | Redirect)[]): Command {
  const args = suffix.filter((node) => node.type === 'Word');
  const redirects = suffix.filter((node) => node.type === 'Redirect');
  return { type: 'Command', pos, end, name, prefix: [], suffix, args, redirects };
}
