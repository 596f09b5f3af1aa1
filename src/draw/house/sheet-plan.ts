/** What of a house a sheet shows. */
export type PlanKind = 'foundation' | 'frame' | 'rooms';

/** A box to draw a plan in. */
interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The lines of a plan one by one, as path data: they can be drawn one after the other. */
export function planLines(kind: PlanKind, room: Room): readonly string[] {
  return PLANS[kind](room);
}

const PLANS: Readonly<Record<PlanKind, (room: Room) => readonly string[]>> = { foundation, frame, rooms };

/** Ground, hatched, with footings in it. */
function foundation({ x, y, width, height }: Room): readonly string[] {
  const level = y + height * 0.38;
  const lines = [`M${r(x)} ${r(level)}h${r(width)}`];
  const footings = Math.max(1, Math.min(4, Math.floor(width / 52)));
  const pitch = width / footings;
  const deep = Math.min(9, height * 0.34);
  for (let index = 0; index < footings; index++) {
    const middle = x + (index + 0.5) * pitch;
    lines.push(`M${r(middle - 5)} ${r(y)}V${r(level + deep)}h-6v${r(deep * 0.6)}h22v${r(-deep * 0.6)}h-6V${r(y)}`);
    for (let dash = index * pitch + 5; dash < (index + 1) * pitch - 6; dash += 8) {
      if (Math.abs(x + dash - middle) < 17) continue;
      lines.push(`M${r(x + dash + 5)} ${r(level + 2)}l-5 5`);
    }
  }
  return lines;
}

/** Studs between two plates, every other bay braced. */
function frame({ x, y, width, height }: Room): readonly string[] {
  const bays = Math.max(2, Math.min(8, Math.round(width / 26)));
  const pitch = width / bays;
  const lines = [`M${r(x)} ${r(y + height)}h${r(width)}`, `M${r(x)} ${r(y)}h${r(width)}M${r(x)} ${r(y + 3)}h${r(width)}`];
  for (let index = 0; index <= bays; index++) lines.push(`M${r(x + index * pitch)} ${r(y)}v${r(height)}`);
  for (let index = 0; index < bays; index += 2)
    lines.push(
      `M${r(x + index * pitch)} ${r(y + height)}L${r(x + (index + 1) * pitch)} ${r(y + 3)}M${r(x + index * pitch)} ${r(y + 3)}L${r(x + (index + 1) * pitch)} ${r(y + height)}`,
    );
  return lines;
}

/** Walls with windows in them, and doors with the way they open. */
function rooms({ x, y, width, height }: Room): readonly string[] {
  const count = Math.max(1, Math.min(4, Math.round(width / 48)));
  const pitch = width / count;
  const swing = Math.min(10, height * 0.5);
  const lines = [`M${r(x)} ${r(y)}h${r(width)}v${r(height)}h${r(-width)}z`];
  for (let index = 0; index < count; index++) {
    const left = x + index * pitch;
    const middle = left + pitch / 2;
    lines.push(`M${r(middle - 8)} ${r(y - 1.5)}h16v3h-16z`);
    const hinge = left + pitch - 6;
    lines.push(`M${r(hinge)} ${r(y + height)}v${r(-swing)}A${r(swing)} ${r(swing)} 0 0 0 ${r(hinge - swing)} ${r(y + height)}`);
    if (index > 0) lines.push(`M${r(left)} ${r(y)}v${r(height)}`);
  }
  return lines;
}

/** A faint grid over a sheet. */
export function gridLines(width: number, height: number, pitch: number): string {
  let d = '';
  for (let x = pitch; x < width - 1; x += pitch) d += `M${r(x)} 1V${r(height - 1)}`;
  for (let y = pitch; y < height - 1; y += pitch) d += `M1 ${r(y)}H${r(width - 1)}`;
  return d;
}

function r(value: number): number {
  return Math.round(value * 100) / 100;
}
