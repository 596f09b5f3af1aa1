/** A string as Go's %q prints it. */
export function goQuoted(text: string): string {
  return JSON.stringify(text).replace(/\\u007f/g, '\\x7f');
}

/** A list of strings as Go's %q prints it: `["node" "server.js"]`. */
export function goStrings(texts: readonly string[]): string {
  return `[${texts.map(goQuoted).join(' ')}]`;
}

/** Nanoseconds of a Go duration ("1m30s"); null where it is none. */
export function goNanoseconds(text: string): number | null {
  const units: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
  if (!/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/.test(text)) return null;
  let total = 0;
  for (const [, number = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g))
    total += Number(number) * (units[unit] ?? 0);
  return total;
}

/** A duration as Go prints it: "1m30s", "500ms", "0s". */
export function goDuration(nanoseconds: number): string {
  if (nanoseconds === 0) return '0s';
  if (nanoseconds < 1e9)
    return nanoseconds >= 1e6 ? `${nanoseconds / 1e6}ms` : nanoseconds >= 1e3 ? `${nanoseconds / 1e3}µs` : `${nanoseconds}ns`;
  const seconds = nanoseconds / 1e9;
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = `${Number((seconds % 60).toFixed(9))}s`;
  return hours > 0 ? `${hours}h${minutes}m${rest}` : minutes > 0 ? `${minutes}m${rest}` : rest;
}
