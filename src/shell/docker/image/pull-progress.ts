import type { Fact } from '../../../model/fact.js';
import { shortId } from '../format/truncate.js';

type PulledLayer = Extract<Fact, { type: 'layer-pulled' }>;

/** The layers that a pull went through. */
export const pulledLayers = (facts: readonly Fact[]): readonly PulledLayer[] => facts.filter((fact) => fact.type === 'layer-pulled');
/** A line for each layer that came into a state. */
export const stateLines = (state: string, of: readonly PulledLayer[]): string[] =>
  of.map(({ blobDigest }) => `${shortId(blobDigest)}: ${state}`);

/** A line for each state a layer that was missing went through, as the containerd store tells it. */
export function pullProgress(facts: readonly Fact[]): string[] {
  const missing = pulledLayers(facts).filter(({ already }) => !already);
  return [...stateLines('Pulling fs layer', missing), ...stateLines('Download complete', missing)];
}
