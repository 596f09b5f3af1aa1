const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const fullMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const two = (n: number): string => String(n).padStart(2, '0');

/** A file's time as `ls -l` shows it: with the hour within half a year, else with the year. UTC. */
export function showAge(mtimeMs: number, nowMs: number): string {
  const time = new Date(mtimeMs);
  const isRecent = Math.abs(nowMs - mtimeMs) < 182 * 86_400_000;
  const clock = isRecent ? `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}` : ` ${time.getUTCFullYear()}`;
  return `${months[time.getUTCMonth()] ?? ''} ${String(time.getUTCDate()).padStart(2)} ${clock}`;
}

/** A time in the format of strftime(3), UTC. */
export function formatTime(timeMs: number, format: string): string {
  const time = new Date(timeMs);
  const year = time.getUTCFullYear();
  const dayOfYear = Math.floor((Date.UTC(year, time.getUTCMonth(), time.getUTCDate()) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
  return format.replace(/%[-_0]?([a-zA-Z%])/g, (whole: string, letter: string) => {
    const text = field(time, letter, year, dayOfYear);
    if (text === null) return whole;
    return whole.startsWith('%-') ? text.replace(/^[0 ]+(?=.)/, '') : text;
  });
}

function field(time: Date, letter: string, year: number, dayOfYear: number): string | null {
  const again = (format: string): string => formatTime(time.getTime(), format);
  const hour = time.getUTCHours();
  switch (letter) {
    case 'Y':
      return String(year);
    case 'y':
      return two(year % 100);
    case 'm':
      return two(time.getUTCMonth() + 1);
    case 'd':
      return two(time.getUTCDate());
    case 'e':
      return String(time.getUTCDate()).padStart(2);
    case 'H':
      return two(hour);
    case 'I':
      return two(hour % 12 || 12);
    case 'M':
      return two(time.getUTCMinutes());
    case 'S':
      return two(time.getUTCSeconds());
    case 'N':
      return String(time.getUTCMilliseconds()).padStart(3, '0') + '000000';
    case 's':
      return String(Math.floor(time.getTime() / 1_000));
    case 'j':
      return String(dayOfYear).padStart(3, '0');
    case 'p':
      return hour < 12 ? 'AM' : 'PM';
    case 'a':
      return (days[time.getUTCDay()] ?? '').slice(0, 3);
    case 'A':
      return days[time.getUTCDay()] ?? '';
    case 'b':
    case 'h':
      return months[time.getUTCMonth()] ?? '';
    case 'B':
      return fullMonths[time.getUTCMonth()] ?? '';
    case 'u':
      return String(time.getUTCDay() || 7);
    case 'w':
      return String(time.getUTCDay());
    case 'Z':
      return 'UTC';
    case 'z':
      return '+0000';
    case 'F':
      return again('%Y-%m-%d');
    case 'T':
      return again('%H:%M:%S');
    case 'R':
      return again('%H:%M');
    case 'D':
      return again('%m/%d/%y');
    case 'c':
      return again('%a %b %e %H:%M:%S %Y');
    case 'x':
      return again('%m/%d/%y');
    case 'X':
      return again('%H:%M:%S');
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case '%':
      return '%';
    default:
      return null;
  }
}
