import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/model/model.js';
import { Sha256 } from '../../src/model/sha256.js';

const reference = (bytes: Uint8Array): string => 'sha256:' + createHash('sha256').update(bytes).digest('hex');

/** Source: FIPS 180-4 examples and NIST's SHA256ShortMsg.rsp. */
const VECTORS: readonly (readonly [message: string, digest: string])[] = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  [
    'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
    'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
  ],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

describe('a digest', () => {
  it.each(VECTORS)('is the one that was published (%.20s…)', (message, digest) => {
    expect(sha256(message)).toBe('sha256:' + digest);
  });

  it('is the one that another implementation finds, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(reference(bytes));
        expect(sha256(bytes.subarray(1))).toBe(reference(bytes.subarray(1)));
      }),
    );
    for (const length of [55, 56, 63, 64, 65, 119, 120, 1_000_003]) {
      const bytes = new Uint8Array(length).fill(0xa5);
      expect(sha256(bytes)).toBe(reference(bytes));
    }
  });

  it('of bytes that come in parts is that of all of them, and another begins after it', () => {
    const hash = new Sha256();
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (parts) => {
        for (const part of parts) hash.update(part);
        expect('sha256:' + hash.hex()).toBe(reference(Uint8Array.from(parts.flatMap((part) => [...part]))));
      }),
    );
  });

  it('of text is that of its UTF-8', () => {
    for (const text of ['é😀', 'plain', 'x'.repeat(63) + 'é', 'x'.repeat(64), 'x'.repeat(65)])
      expect(sha256(text)).toBe(sha256(new TextEncoder().encode(text)));
  });
});
