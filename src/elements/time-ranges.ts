/** One stretch of time from 0 on as media elements tell it, in seconds; none where it is as long as nothing. */
export function timeRanges(endSeconds: number): TimeRanges {
  const length = endSeconds > 0 ? 1 : 0;
  const of = (seconds: number) => (index: number) => {
    if (index === 0 && length === 1) return seconds;
    throw new DOMException(`There is no range ${index} of ${length}.`, 'IndexSizeError');
  };
  return { length, start: of(0), end: of(endSeconds) };
}
