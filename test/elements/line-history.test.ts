import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edits, hasLine } from '../../src/elements/prompt/edit-line.js';
import { LineHistory } from '../../src/elements/prompt/line-history.js';

describe('the history of a prompt', () => {
  it('goes back through what was typed, then the script, and comes back to what is being typed', () => {
    const history = new LineHistory(() => ['docker ps', 'docker images']);
    history.add('ls');
    history.add('ls');
    const seen = ['draft'];
    for (let line = history.older('draft'); line !== null; line = history.older(line)) seen.push(line);
    expect(seen).toEqual(['draft', 'ls', 'docker images', 'docker ps']);
    const back: string[] = [];
    for (let line = history.newer('docker ps'); line !== null; line = history.newer(line)) back.push(line);
    expect(back).toEqual(['docker images', 'ls', 'draft']);
  });

  it('finds older and older lines that hold a text', () => {
    const history = new LineHistory(() => ['docker ps', 'ls', 'docker images']);
    expect([history.search('docker'), history.query]).toEqual(['docker images', 'docker']);
    expect(history.search('docker images')).toBe('docker ps');
    expect(history.search('docker ps')).toBe(null);
    history.leave();
    expect([history.query, history.search('ls')]).toEqual([null, null]);
  });

  it('is bounded', () => {
    const history = new LineHistory(() => []);
    for (let index = 0; index < 2000; index += 1) history.add(`echo ${index}`);
    let count = 0;
    for (let line = history.older(''); line !== null; line = history.older(line)) count += 1;
    expect(count).toBe(500);
  });
});

describe('an edit of a line', () => {
  it.each<[key: string, text: string, cursor: number, result: string, after: number]>([
    ['a', 'docker ps', 5, 'docker ps', 0],
    ['e', 'docker ps', 5, 'docker ps', 9],
    ['u', 'docker ps', 7, 'ps', 0],
    ['k', 'docker ps', 6, 'docker', 6],
    ['w', 'docker ps  ', 11, 'docker ', 7],
    ['a', 'one\ntwo', 6, 'one\ntwo', 4],
    ['k', 'one\ntwo', 1, 'o\ntwo', 1],
  ])('with Ctrl+%s in %j at %i', (key, text, cursor, result, after) => {
    expect(edits[key]?.(text, cursor)).toEqual({ text: result, cursor: after });
  });

  it('leaves the cursor in the text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(edits)), fc.string({ unit: 'grapheme' }), fc.nat(30), (key, text, place) => {
        const edited = edits[key]?.(text, Math.min(place, text.length));
        expect(edited && edited.cursor >= 0 && edited.cursor <= edited.text.length).toBe(true);
      }),
    );
  });

  it('knows whether there is a line above or below', () => {
    expect([hasLine('a\nb', 0, 'above'), hasLine('a\nb', 2, 'above'), hasLine('a\nb', 0, 'below'), hasLine('a\nb', 3, 'below')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
