import { parseAst } from 'rollup/parseAst';
import { expect, test } from 'vitest';

import { functionsInOrder, statementsOf } from './function-order.mjs';

const inOrder = (code: string, noted: string[], originals = new Map<string, string>()) =>
  functionsInOrder(code, statementsOf(parseAst(code), originals), noted).toString();
const ordered = (...of: Parameters<typeof inOrder>) => inOrder(...of).match(/\w+(?= =|\()/g);

test('functions stand in the order noted, each behind what it is noted behind', () => {
  const code = 'function a() {}\nconst x = 1;\nfunction b() {}\nconst y = 2;\nfunction c() {}';
  expect(ordered(code, ['c', 'x', 'b', 'a', 'y'])).toEqual(['c', 'x', 'b', 'a', 'y']);
});

test('what is no function keeps its order, whatever is noted', () => {
  expect(ordered('const x = 1;\nconst y = 2;\nfunction a() {}', ['y', 'a', 'x'])).toEqual(['x', 'y', 'a']);
});

test('a function that is not noted stays behind what it stood behind', () => {
  const code = 'const x = 1;\nfunction a() {}\nfunction b() {}\nconst y = 2;\nfunction c() {}';
  expect(ordered(code, ['gone', 'b', 'x', 'y'])).toEqual(['b', 'x', 'a', 'y', 'c']);
});

test('short names are noted as what they were before', () => {
  const originals = new Map(Object.entries({ a: 'layout', b: 'draw', x: 'SIZE' }));
  expect(ordered('const x = 1;\nfunction a() {}\nfunction b() {}', ['draw', 'SIZE', 'layout'], originals)).toEqual(['b', 'x', 'a']);
});

test('nothing is lost', () => {
  const code = 'const x=1;function a(){return x}function b(){}export{a};';
  expect(inOrder(code, ['a', 'x']).trim()).toBe('function a(){return x}const x=1;function b(){}export{a};');
});
