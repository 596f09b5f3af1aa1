/** One entry of an archive to be written. */
export interface TarItem {
  /** Without a leading slash; a directory's ends with one. */
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'symlink' | 'link' | 'fifo' | 'character';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtimeMs: number;
  /** Target of links, '' for others. */
  readonly target: string;
  /** A file's bytes; where they are not known, as many NULs as its size says. */
  readonly body: Uint8Array | number;
}

const BLOCK = 512;
/** Bytes of the largest archive that is written. */
export const ARCHIVE_LIMIT = 64 * 1024 * 1024;
const TYPES = { file: '0', link: '1', symlink: '2', character: '3', directory: '5', fifo: '6' } as const;

/** Writes a POSIX tar (ustar, with pax records for long names); null where it would be larger than `ARCHIVE_LIMIT`. */
export function writeTar(items: readonly TarItem[]): Uint8Array | null {
  const all = items.flatMap((item) => (needsPax(item) ? [paxItem(item), item] : [item]));
  const total = all.reduce((sum, item) => sum + BLOCK + padded(sizeOf(item)), 2 * BLOCK);
  if (total > ARCHIVE_LIMIT) return null;
  const archive = new Uint8Array(total);
  let at = 0;
  for (const item of all) {
    archive.set(header(item), at);
    at += BLOCK;
    if (typeof item.body !== 'number') archive.set(item.body, at);
    at += padded(sizeOf(item));
  }
  return archive;
}

type Written = TarItem & { readonly pax?: boolean };

const sizeOf = (item: Written): number => (item.kind !== 'file' ? 0 : typeof item.body === 'number' ? item.body : item.body.length);
const padded = (sizeBytes: number): number => Math.ceil(sizeBytes / BLOCK) * BLOCK;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const needsPax = ({ name, target }: TarItem): boolean => encode(name).length > 100 || encode(target).length > 100;

function paxItem(item: TarItem): Written {
  const record = (key: string, value: string): string => {
    const rest = encode(` ${key}=${value}\n`).length;
    let length = rest + String(rest).length;
    if (String(length).length + rest !== length) length = rest + String(length).length;
    return `${length} ${key}=${value}\n`;
  };
  const text = record('path', item.name) + (item.target ? record('linkpath', item.target) : '');
  return { ...item, name: 'PaxHeaders/0', kind: 'file', target: '', mode: 0o644, body: encode(text), pax: true };
}

function header(item: Written): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (text: string, at: number, length: number): void => block.set(encode(text).subarray(0, length), at);
  const octal = (value: number, at: number, length: number): void =>
    put(
      `${Math.max(0, Math.trunc(value))
        .toString(8)
        .padStart(length - 1, '0')}\0`,
      at,
      length,
    );
  put(item.name, 0, 100);
  octal(item.mode & 0o7777, 100, 8);
  octal(item.uid, 108, 8);
  octal(item.gid, 116, 8);
  octal(sizeOf(item), 124, 12);
  octal(item.mtimeMs / 1000, 136, 12);
  put(item.pax ? 'x' : TYPES[item.kind], 156, 1);
  put(item.target, 157, 100);
  put('ustar\x0000', 257, 8);
  put('        ', 148, 8);
  const sum = block.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 8);
  return block;
}
