import { sha256 } from '../../../model/digest.js';
import type { Network } from '../../../model/world.js';

/** The networks that every engine has; the model keeps only those made since. */
export const predefinedNetworks: readonly Network[] = ['bridge', 'host', 'none'].map((name) => ({
  id: sha256(`network ${name}`).slice('sha256:'.length),
  name,
  driver: name === 'none' ? 'null' : name,
  createdMs: 0,
}));
