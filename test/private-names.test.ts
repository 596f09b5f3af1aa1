import { parseAst } from 'rollup/parseAst';
import { expect, test } from 'vitest';

import { privateNames } from './private-names.mjs';

const renamed = (code: string) => privateNames(code, parseAst(code));

test('two classes name what is private to them alike', () => {
  expect(renamed('class A { #x = 1; #y = this.#x } class B { #z; has(o) { return #z in o } }')).toBe(
    'class A { #a0 = 1; #a1 = this.#a0 } class B { #a0; has(o) { return #a0 in o } }',
  );
});

test('a getter and its setter keep one name', () => {
  expect(renamed('class A { get #x() {} set #x(v) {} #y }')).toBe('class A { get #a0() {} set #a0(v) {} #a1 }');
});

test('a class inside another still sees what is private to the one around it', () => {
  expect(renamed('class A { #x; m() { return class { #y; n(a) { return a.#x + this.#y } } } } class B { #z }')).toBe(
    'class A { #a0; m() { return class { #a1; n(a) { return a.#a0 + this.#a1 } } } } class B { #a0 }',
  );
});
