import { describe, expect, it } from 'vitest';
import { foldOutput } from '../../src/elements/fold-output.js';

const id = (digit: string): string => digit.repeat(64);

describe('output in a terminal', () => {
  it('folds a run of ids to the first and their number', () => {
    const output = Array.from({ length: 50 }, (_, index) => ({ stream: 'stdout' as const, text: `${id(String(index % 10))}\n` }));
    expect(foldOutput(output)).toEqual([{ stream: 'stdout', text: '000000000000… (50 lines)\n' }]);
  });

  it('shows a few ids as they are', () => {
    const text = `${id('a')}\n${id('b')}\n`;
    expect(foldOutput([{ stream: 'stdout', text }])).toEqual([{ stream: 'stdout', text }]);
  });

  it('keeps the order of both streams', () => {
    const output = [
      { stream: 'stdout', text: 'one\n' },
      { stream: 'stderr', text: 'two\n' },
      { stream: 'stdout', text: 'three' },
    ] as const;
    expect(foldOutput(output)).toEqual(output);
  });

  it('cuts what no one would read, and says how much', () => {
    const folded = foldOutput([{ stream: 'stdout', text: 'x'.repeat(50_000) }]);
    expect(folded[0]?.text).toHaveLength(20_000);
    expect(folded[1]?.text).toContain('30000 more characters');
  });
});
