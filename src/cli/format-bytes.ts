const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size as the docker command prints it: three digits, units of a thousand ("1.98MB"). */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${Number(value.toPrecision(3))}${UNITS[unit] ?? ''}`;
}
