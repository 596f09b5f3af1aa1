import { sha256 as hash } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The digest of text (as UTF-8) or bytes in OCI's form: "sha256:" and 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return 'sha256:' + sha256Hex(content);
}

/** The same without its algorithm: 64 hex digits, the form of a container's id. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(hash(typeof content === 'string' ? utf8ToBytes(content) : content));
}
