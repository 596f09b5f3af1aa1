/** How an expression is meant. */
export interface ExpressionStyle {
  readonly isFixed?: boolean;
  readonly isExtended?: boolean;
  readonly ignoresCase?: boolean;
  readonly isWord?: boolean;
  readonly isLine?: boolean;
}

/** A POSIX expression, ready to use on single lines. */
export interface Expression {
  test(line: string): boolean;
  matches(line: string): string[];
  /** For replacing: sticky state is the caller's. */
  readonly pattern: RegExp;
}

/** Longest expression, and longest line one is tried on: some expressions go back and forth without end. */
const MAX_SOURCE = 1_000;
const MAX_LINE = 10_000;

/** Compiles a basic or extended expression; null where it is none, or may run without end. */
export function compileExpression(source: string, style: ExpressionStyle): Expression | null {
  if (source.length > MAX_SOURCE || (!style.isFixed && isExplosive(source))) return null;
  const parts = source
    .split('\n')
    .map((part) => (style.isFixed ? escapeExpression(part) : style.isExtended ? translateExtended(part) : translateBasic(part)));
  let text = parts.length === 1 ? (parts[0] ?? '') : parts.map((part) => `(?:${part})`).join('|');
  if (style.isWord) text = `(?<!\\w)(?:${text})(?!\\w)`;
  if (style.isLine) text = `^(?:${text})$`;
  try {
    const pattern = new RegExp(text, style.ignoresCase ? 'gi' : 'g');
    return {
      pattern,
      test: (line) => {
        pattern.lastIndex = 0;
        return pattern.test(line.slice(0, MAX_LINE));
      },
      matches: (line) => {
        pattern.lastIndex = 0;
        return [...line.slice(0, MAX_LINE).matchAll(pattern)].map((match) => match[0]).filter((match) => match !== '');
      },
    };
  } catch {
    return null;
  }
}

/** Repeats of groups that repeat themselves take time that doubles with each character. */
export function isExplosive(source: string): boolean {
  return /[*+}]\\?\)\\?[*+{]/.test(source) || (source.match(/[*+]/g) ?? []).length > 12 || /\\?\([^()]*\|[^()]*\\?\)\\?[*+{]/.test(source);
}

/** Makes text match itself. */
export function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

const classes: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9A-Fa-f',
  print: ' -~',
  graph: '!-~',
  cntrl: '\\x00-\\x1f',
};

function translateSet(set: string): string {
  const inner = set.replace(/\[:([a-z]+):\]/g, (_, name: string) => (Object.hasOwn(classes, name) ? (classes[name] ?? '') : ''));
  const isNegated = inner.startsWith('[^');
  const body = inner
    .slice(isNegated ? 2 : 1, -1)
    .replace(/^\]/, '\\]')
    .replace(/\\(?![\]sdwtnx\\/[-])/g, '\\\\')
    .replace(/\[/g, '\\[');
  return `[${isNegated ? '^' : ''}${body}]`;
}

const token = /\[\^?\]?(?:\[:[a-z]+:\]|[^\]])*\]|\\[\s\S]|[\s\S]/g;

/** In extended expressions only sets are written differently from ours. */
function translateExtended(source: string): string {
  return (source.match(token) ?? [])
    .map((part) => (part.length > 1 && part.startsWith('[') ? translateSet(part) : part === '\\<' || part === '\\>' ? '\\b' : part))
    .join('');
}

/** In basic expressions `\(`, `\{`, `\+`, `\?`, `\|` are the special ones, and the bare ones stand for themselves. */
function translateBasic(source: string): string {
  const parts = source.match(token) ?? [];
  return parts
    .map((part, index) => {
      if (part.length > 1 && part.startsWith('[')) return translateSet(part);
      if (/^\\[(){}+?|]$/.test(part)) return part.slice(1);
      if (part === '\\<' || part === '\\>') return '\\b';
      if (/^[(){}+?|]$/.test(part)) return '\\' + part;
      const isStart = index === 0 || parts[index - 1] === '\\(' || parts[index - 1] === '\\|';
      if (part === '*' && (isStart || (index === 1 && parts[0] === '^'))) return '\\*';
      if (part === '^' && !isStart) return '\\^';
      if (part === '$' && index < parts.length - 1 && parts[index + 1] !== '\\)' && parts[index + 1] !== '\\|') return '\\$';
      return part;
    })
    .join('');
}
