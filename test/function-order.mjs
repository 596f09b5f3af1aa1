import MagicString from 'magic-string';

/** What stands at the top of a module, each by the name it had before its names were made short: of what is declared in one go, the last one's. */
export const statementsOf = (ast, originals) =>
  ast.body.map(({ type, start, end, id, declarations }) => {
    const short = (id ?? declarations?.at(-1).id)?.name ?? '';
    return { start, end, isFunction: type === 'FunctionDeclaration', name: originals.get(short) ?? short };
  });

/**
 * The same code with its functions in the order in which they are noted, among the names of all that is declared: each behind what it is noted behind.
 * Functions are there before anything runs, wherever they stand; all else stays in its order, and a function that is not noted where it was.
 */
export function functionsInOrder(code, statements, noted) {
  const parts = new Map();
  let part = 0;
  const places = new Map();
  for (const statement of statements) {
    if (!statement.isFunction) parts.set(statement.name, ++part);
    places.set(statement, { part, rank: statement.isFunction ? noted.length : -1 });
  }
  const functions = new Map(statements.filter(({ isFunction }) => isFunction).map((statement) => [statement.name, statement]));
  part = 0;
  for (const [rank, name] of noted.entries()) {
    part = parts.get(name) ?? part;
    if (functions.has(name)) places.set(functions.get(name), { part, rank });
  }
  // Each is moved to the end in turn, behind all there is.
  const ordered = new MagicString(`${code}\n`);
  for (const [{ start, end }] of [...places].sort(([, one], [, other]) => one.part - other.part || one.rank - other.rank))
    ordered.move(start, end, code.length + 1);
  return ordered;
}
