import { describe, expect, it } from 'vitest';

describe('where there is no page', () => {
  it('every entry of the elements can be imported and its classes made', async () => {
    expect(typeof document).toBe('undefined');
    const { LayerControls, LayerDiagram, LayerStack, LayerTerminal } = await import('../../src/index.js');
    for (const element of [LayerControls, LayerDiagram, LayerStack, LayerTerminal]) expect(() => new element()).not.toThrow();
    const diagram = new LayerDiagram();
    expect([diagram.steps, diagram.duration, diagram.paused, diagram.step]).toEqual([[], NaN, true, 0]);
  });
});
