const scales: Readonly<Record<string, number>> = {
  '': 1,
  c: 1,
  w: 2,
  b: 512,
  k: 1024,
  K: 1024,
  kB: 1000,
  KB: 1000,
  KiB: 1024,
  M: 1024 ** 2,
  MB: 1e6,
  MiB: 1024 ** 2,
  m: 1024 ** 2,
  G: 1024 ** 3,
  GB: 1e9,
  GiB: 1024 ** 3,
};

/** A count with a unit, as `dd` and `head -c` take it ("4", "1M", "2kB"); NaN for anything else. */
export function parseSize(text: string): number {
  const [, number = '', unit = ''] = /^(\d+)([a-zA-Z]*)$/.exec(text) ?? [];
  return number !== '' && Object.hasOwn(scales, unit) ? Number(number) * (scales[unit] ?? NaN) : NaN;
}
