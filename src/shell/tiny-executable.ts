import { bytesToText } from './byte-text.js';

/** Instructions run before a program is given up: the ones read here do no loops. */
const MAX_STEPS = 1_000;
/** Bytes of the longest instruction there is. */
const LONGEST = 15;

/**
 * Runs a 64-bit x86 ELF program that does no more than move constants and make `write` and `exit` system calls, as the smallest static
 * programs do (System V ABI; Intel SDM volume 2 for the encodings). Resolves to its exit status, null at the first instruction not known here.
 */
export function runTinyExecutable(bytes: Uint8Array, write: (descriptor: number, text: string) => void): number | null {
  const program = readProgram(bytes);
  if (!program) return null;
  const registers = new Array<number>(16).fill(0);
  const written: [number, string][] = [];
  let at = program.entry;
  for (let step = 0; step < MAX_STEPS; step++) {
    const found = program.bytesAt(at, LONGEST);
    if (!found) return null;
    // The last instructions of a segment are shorter than the longest there could be.
    const code = new Uint8Array(LONGEST);
    code.set(found);
    const instruction = decode(code);
    if (!instruction) return null;
    at += instruction.length;
    if (instruction.kind === 'set') registers[instruction.to] = instruction.value;
    else if (instruction.kind === 'address') registers[instruction.to] = at + instruction.offset;
    else if (instruction.kind === 'copy') registers[instruction.to] = registers[instruction.from] ?? 0;
    else if (instruction.kind === 'call') {
      const [number = 0, , length = 0, , , , source = 0, first = 0] = registers;
      if (number === 60 || number === 231) {
        for (const [descriptor, text] of written) write(descriptor, text);
        return first & 0xff;
      }
      const text = number === 1 && length < 1_000_000 ? program.bytesAt(source, length) : null;
      if (!text) return null;
      written.push([first, bytesToText(text)]);
      registers[0] = length;
    }
  }
  return null;
}

type Instruction =
  | { readonly kind: 'set'; readonly to: number; readonly value: number; readonly length: number }
  | { readonly kind: 'address'; readonly to: number; readonly offset: number; readonly length: number }
  | { readonly kind: 'copy'; readonly to: number; readonly from: number; readonly length: number }
  | { readonly kind: 'call' | 'none'; readonly length: number };

function decode(code: Uint8Array): Instruction | null {
  const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
  if (view.getUint32(0, true) === 0xfa1e0ff3) return { kind: 'none', length: 4 };
  const rex = (view.getUint8(0) & 0xf0) === 0x40 ? view.getUint8(0) : 0;
  const start = rex ? 1 : 0;
  const opcode = view.getUint8(start);
  const high = (rex & 1) * 8;
  if (opcode === 0x90) return { kind: 'none', length: start + 1 };
  if (opcode === 0x0f && view.getUint8(start + 1) === 0x05) return { kind: 'call', length: start + 2 };
  if (opcode >= 0xb8 && opcode <= 0xbf && !(rex & 8))
    return { kind: 'set', to: (opcode & 7) + high, value: view.getUint32(start + 1, true), length: start + 5 };
  const form = view.getUint8(start + 1);
  const register = ((form >> 3) & 7) + ((rex >> 2) & 1) * 8;
  const operand = (form & 7) + high;
  if (opcode === 0x8d && (form & 0xc7) === 0x05)
    return { kind: 'address', to: register, offset: view.getInt32(start + 2, true), length: start + 6 };
  if (form < 0xc0) return null;
  if (opcode === 0x89) return { kind: 'copy', to: operand, from: register, length: start + 2 };
  if (opcode === 0x8b) return { kind: 'copy', to: register, from: operand, length: start + 2 };
  if ((opcode === 0x31 || opcode === 0x33) && register === operand) return { kind: 'set', to: operand, value: 0, length: start + 2 };
  if (opcode === 0xc7 && register % 8 === 0) return { kind: 'set', to: operand, value: view.getInt32(start + 2, true), length: start + 6 };
  return null;
}

/** The loaded segments of an ELF file; null where it is not one we read. */
function readProgram(bytes: Uint8Array): { entry: number; bytesAt(address: number, length: number): Uint8Array | null } | null {
  if (bytes.length < 64 || bytes.length > 5_000_000) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x7f454c46 || view.getUint8(4) !== 2 || view.getUint16(18, true) !== 0x3e) return null;
  const tableAt = Number(view.getBigUint64(32, true));
  const count = view.getUint16(56, true);
  const segments: { address: number; offset: number; sizeBytes: number }[] = [];
  for (let i = 0; i < count && tableAt + (i + 1) * 56 <= bytes.length; i++) {
    const at = tableAt + i * 56;
    if (view.getUint32(at, true) !== 1) continue;
    segments.push({
      offset: Number(view.getBigUint64(at + 8, true)),
      address: Number(view.getBigUint64(at + 16, true)),
      sizeBytes: Number(view.getBigUint64(at + 32, true)),
    });
  }
  return {
    entry: Number(view.getBigUint64(24, true)),
    bytesAt: (address, length) => {
      const segment = segments.find(({ address: start, sizeBytes }) => address >= start && address < start + sizeBytes);
      if (!segment) return null;
      const from = address - segment.address + segment.offset;
      return bytes.subarray(from, Math.min(from + length, segment.offset + segment.sizeBytes));
    },
  };
}
