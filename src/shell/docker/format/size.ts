const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
const BINARY_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** A size in decimal units with so many significant digits: "1.98MB" with 3, "1.983MB" with 4 (go-units HumanSize). */
export function humanSize(sizeBytes: number, digits = 4): string {
  return scaled(sizeBytes, digits, 1000, UNITS);
}

/** A size in binary units: "7.5MiB" (go-units BytesSize). */
export function binarySize(sizeBytes: number): string {
  return scaled(sizeBytes, 4, 1024, BINARY_UNITS);
}

function scaled(sizeBytes: number, digits: number, base: number, units: readonly string[]): string {
  let size = sizeBytes;
  let unit = 0;
  while (size >= base && unit < units.length - 1) {
    size /= base;
    unit++;
  }
  return general(size, digits) + (units[unit] ?? '');
}

/** Go's %.{digits}g: no zeros at the end, an exponent where the digits don't reach. */
function general(value: number, digits: number): string {
  if (value === 0) return '0';
  const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e');
  if (Number(exponent) >= digits || Number(exponent) < -4) {
    const power = Math.abs(Number(exponent));
    return `${Number(mantissa)}e${Number(exponent) < 0 ? '-' : '+'}${power < 10 ? '0' : ''}${power}`;
  }
  return String(Number(value.toPrecision(digits)));
}
