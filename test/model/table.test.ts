import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createStore, familiarReference, parseReference, resolvePath, sha256, Table } from '../../src/model/model.js';

describe('a table', () => {
  it('holds what a Map holds, in the order of a Map, and old versions stay', () => {
    const key = fc.oneof(fc.integer({ min: 0, max: 60 }).map(String), fc.string());
    const change = fc.record({ key, value: fc.option(fc.nat(), { nil: null }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300 }), (changes) => {
        const map = new Map<string, number>();
        let table = Table.empty<number>();
        let past: [Table<number>, [string, number][]] = [table, []];
        changes.forEach(({ key, value }, index) => {
          if (value === null) map.delete(key);
          else map.set(key, value);
          table = value === null ? table.without(key) : table.with(key, value);
          if (index === 40) past = [table, [...map]];
        });
        expect([...table]).toEqual([...map]);
        expect(table.size).toBe(map.size);
        for (const { key } of changes) expect([table.get(key), table.has(key)]).toEqual([map.get(key), map.has(key)]);
        expect([...past[0]]).toEqual(past[1]);
        expect([...Table.from(map)]).toEqual([...map]);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps versions apart that go different ways from the same one', () => {
    const change = fc.record({
      from: fc.nat(),
      key: fc.integer({ min: 0, max: 45 }).map(String),
      value: fc.option(fc.nat(), { nil: null }),
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.array(change, { maxLength: 200 }), (size, changes) => {
        const start = Array.from({ length: size }, (_, at) => [String(at), at] as const);
        const versions: [Table<number>, Map<string, number>][] = [[Table.from(start), new Map(start)]];
        for (const { from, key, value } of changes) {
          // Mostly the newest goes on, now and then an older one.
          const [table, map] = versions[from % 4 === 0 ? from % versions.length : versions.length - 1] as (typeof versions)[number];
          const changed = new Map(map);
          if (value === null) changed.delete(key);
          else changed.set(key, value);
          versions.push([value === null ? table.without(key) : table.with(key, value), changed]);
        }
        for (const [table, map] of versions) {
          expect([...table]).toEqual([...map]);
          for (let key = 0; key <= 46; key++) expect(table.get(String(key))).toBe(map.get(String(key)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('finds each of many keys, also while they go again', () => {
    const keys = Array.from({ length: 40_000 }, (_, index) => `key ${index}`);
    const table = Table.from(keys.map((key, index) => [key, index] as const));
    expect(keys.every((key, index) => table.get(key) === index)).toBe(true);
    expect(keys.reduce((rest, key) => rest.without(key), table).size).toBe(0);
  });
});

describe('names and paths', () => {
  it('references are read as distribution/reference reads them', () => {
    expect(parseReference('alpine')).toMatchObject({ host: 'docker.io', path: 'library/alpine', name: 'alpine', tag: '' });
    expect(parseReference('me/app:1')).toMatchObject({ host: 'docker.io', path: 'me/app', name: 'me/app', tag: '1' });
    expect(parseReference('127.0.0.1:5055/team/base:1')).toMatchObject({
      host: '127.0.0.1:5055',
      path: 'team/base',
      name: '127.0.0.1:5055/team/base',
      tag: '1',
    });
    expect(parseReference('localhost/app')).toMatchObject({ host: 'localhost', path: 'app' });
    expect(parseReference(`alpine@sha256:${'a'.repeat(64)}`)).toMatchObject({ name: 'alpine', digest: `sha256:${'a'.repeat(64)}` });
    expect(familiarReference('docker.io/library/alpine')).toBe('alpine:latest');
  });

  it('what is no reference is refused in the client’s words', () => {
    expect(parseReference('UPPER:1')).toBe('invalid reference format: repository name (library/UPPER) must be lowercase');
    expect(parseReference('BAD NAME')).toBe('invalid reference format: repository name (library/BAD NAME) must be lowercase');
    for (const text of ['bad tag', 'mine:', '', 'a//b', '-a', 'a@sha256:xy']) expect(parseReference(text)).toBe('invalid reference format');
  });

  it('paths are made absolute and normal', () => {
    expect([resolvePath('/a/b', '../c'), resolvePath('/', 'x//y/.'), resolvePath('/a', '/'), resolvePath('/', '../..')]).toEqual([
      '/a/c',
      '/x/y',
      '/',
      '/',
    ]);
  });

  it('a digest is that of the bytes', () => {
    expect(sha256('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256(new TextEncoder().encode('é'))).toBe(sha256('é'));
  });
});

describe('a store', () => {
  it('tells its listeners, and frozen worlds can’t be changed', () => {
    const store = createStore({ frozen: true });
    const heard: string[] = [];
    const stop = store.subscribe((outcome) => heard.push(outcome.facts[0]?.type ?? ''));
    store.dispatch({ type: 'volume/create', name: 'data', labels: {} });
    stop();
    store.dispatch({ type: 'volume/remove', name: 'data', force: false });
    expect(heard).toEqual(['volume-created']);
    expect(() => Object.assign(store.getState(), { clockMs: 1 })).toThrow(TypeError);
  });
});
