const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** A count for a reader: 12,345. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Bytes for a reader, in docker's decimal units with two or three digits: "0 B", "4.2 kB", "268 MB". */
export function formatSize(sizeBytes: number): string {
  let value = sizeBytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit > 0 && value < 9.95 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
  return `${digits} ${UNITS[unit] ?? ''}`;
}
