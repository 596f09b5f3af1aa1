/** A size as `-h` shows it: powers of 1024, one digit below ten, rounded up. */
export function humanSize(sizeBytes: number): string {
  if (sizeBytes < 1024) return String(sizeBytes);
  let value = sizeBytes;
  let unit = -1;
  while (value >= 1024 && unit < 4) {
    value /= 1024;
    unit++;
  }
  const shown = value < 10 ? Math.ceil(value * 10) / 10 : Math.ceil(value);
  return (shown < 10 ? shown.toFixed(1) : String(shown)) + ('KMGTP'[unit] ?? '');
}
