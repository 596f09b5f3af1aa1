import { Sha256 } from './sha256-stream.js';

/** The digest of text (as UTF-8) or bytes in OCI's form: "sha256:" and 64 hex digits. */
export function sha256(content: string | Uint8Array): string {
  return 'sha256:' + sha256Hex(content);
}

/** The same without its algorithm: 64 hex digits, the form of a container's id. */
export function sha256Hex(content: string | Uint8Array): string {
  return new Sha256().update(typeof content === 'string' ? new TextEncoder().encode(content) : content).hex();
}
