/**
 * The same code with private names that say in which place of its class each is declared: `#a0`, `#a1`, … in each class anew. What is private to one
 * class means nothing in another, and the same few names pack better than as many as there are fields. A class inside another goes on counting.
 */
export function privateNames(code, ast) {
  const places = [];
  const visit = (node, outer, outerCount) => {
    if (node === null || typeof node !== 'object') return;
    let [names, count] = [outer, outerCount];
    if (node.type === 'ClassBody') {
      const declared = new Set(node.body.flatMap(({ key }) => (key?.type === 'PrivateIdentifier' ? [key.name] : [])));
      names = new Map([...outer, ...Array.from(declared, (name) => [name, `#a${count++}`])]);
    }
    if (node.type === 'PrivateIdentifier') places.push([node.start, node.end, names.get(node.name)]);
    for (const part of Object.values(node)) visit(part, names, count);
  };
  visit(ast, new Map(), 0);
  let renamed = '';
  let end = 0;
  for (const [from, to, name] of places.sort(([one], [other]) => one - other)) {
    renamed += code.slice(end, from) + name;
    end = to;
  }
  return renamed + code.slice(end);
}
