import { describe, expect, it } from 'vitest';
import { keptStep } from '../../src/elements/first-step.js';
import type { Story } from '../../src/elements/story.js';
import { emptyWorld } from '../../src/model/empty-world.js';

const world = emptyWorld('containerd');

function story(...commands: readonly string[]): Story {
  const steps = commands.map((command, at) => ({
    index: at + 1,
    world,
    facts: [],
    holdMs: 0,
    title: '',
    text: '',
    command,
    stdout: '',
    stderr: '',
    output: [],
    exitCode: 0,
  }));
  return { initial: world, steps, scripted: true, runLine: null };
}

describe('the step kept when a script changes', () => {
  it('is the same where all before it are', () => {
    expect(keptStep(story('a', 'b', 'c'), story('a', 'b', 'x', 'd'), 2)).toBe(2);
    expect(keptStep(story('a', 'b', 'c'), story('a', 'b', 'x', 'd'), 3)).toBe(3);
  });

  it('is the last that did not change where one before it did', () => {
    expect(keptStep(story('a', 'b', 'c'), story('a', 'x', 'c'), 3)).toBe(1);
  });

  it('is the last there is where the rest is gone', () => {
    expect(keptStep(story('a', 'b', 'c'), story('a'), 3)).toBe(1);
  });
});
