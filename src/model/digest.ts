import { Sha256 } from './sha256.js';

const encoder = new TextEncoder();
const hash = new Sha256();

/** The digest of text (as UTF-8) or bytes in OCI's form: "sha256:" and 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return 'sha256:' + sha256Hex(content);
}

/** The same without its algorithm: 64 hex digits, the form of a container's id. */
export function sha256Hex(content: string | Uint8Array): string {
  return hash.update(typeof content === 'string' ? utf8(content) : content).hex();
}

/** UTF-8 of text; for a few plain letters asking the platform takes longer than the digest. */
function utf8(text: string): Uint8Array {
  if (text.length > 64) return encoder.encode(text);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return encoder.encode(text);
    bytes[i] = unit;
  }
  return bytes;
}
