import { PALETTE } from '../draw/palette.js';
import type { Role } from '../draw/palette.js';

/** Declarations of `--_<role>`: the picture's colours for what is not drawn as a picture, as the page overrides them with `--layer-<role>`. */
export function paletteVariables(roles: readonly Role[]): string {
  return roles
    .map((role) => {
      const [light, dark] = PALETTE[role];
      return `--_${role}:var(--layer-${role},light-dark(${light},${dark}));`;
    })
    .join('');
}
