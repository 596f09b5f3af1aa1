/** Grounds, what is warm or lit, and what only hints; every other role is a line or an ink. */
const SYSTEM_COLORS = {
  Canvas: 'panel cold pale borrowed warm rest paper shelf volume blueprint faded glass',
  Highlight: 'warm-line glow lamp',
  GrayText: 'borrowed-line shadow dust',
};

/** Rule that gives a picture's roles the reader's own colours where those are forced: shapes and marks stay, and say what the colours said. */
export function forcedColors(roles: Iterable<string>): string {
  const colors = new Map(Object.entries(SYSTEM_COLORS).flatMap(([color, names]) => names.split(' ').map((name) => [name, color] as const)));
  const properties = Array.from(roles, (role) => `--layer-${role}:${colors.get(role) ?? 'CanvasText'}`);
  return `@media (forced-colors:active){svg{${properties.join(';')}}.warm,.roof{stroke-width:3}}`;
}
