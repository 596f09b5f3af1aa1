/** The last time that a date can tell. */
const LATEST_MS = 8.64e15;

/** A time as the engine writes it in JSON: RFC 3339 with nanoseconds, no zeros at the end. */
export function rfc3339(timeMs: number): string {
  if (!(timeMs > 0) || timeMs > LATEST_MS) return '0001-01-01T00:00:00Z';
  return new Date(timeMs).toISOString().replace(/\.?0*Z$/, 'Z');
}

/** The same with all nine digits, as `docker events` and `docker logs -t` print it. */
export const rfc3339Nano = (timeMs: number): string => dateOf(timeMs).toISOString().replace('Z', '000000Z');

/** A time as tables' CreatedAt columns have it: Go's "2006-01-02 15:04:05 -0700 MST". */
export const longTime = (timeMs: number): string => `${dateOf(timeMs).toISOString().slice(0, 19).replace('T', ' ')} +0000 UTC`;

const dateOf = (timeMs: number): Date => new Date(Math.abs(timeMs) <= LATEST_MS ? timeMs : 0);
