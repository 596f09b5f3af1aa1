import { sha256 as reference } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/model/model.js';

describe('a digest', () => {
  it('is the one that another implementation finds, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe('sha256:' + bytesToHex(reference(bytes)));
        expect(sha256(bytes.subarray(1))).toBe('sha256:' + bytesToHex(reference(bytes.subarray(1))));
      }),
    );
    for (const length of [55, 56, 63, 64, 65, 119, 120, 1_000_003]) {
      const bytes = new Uint8Array(length).fill(0xa5);
      expect(sha256(bytes)).toBe('sha256:' + bytesToHex(reference(bytes)));
    }
  });

  it('of text is that of its UTF-8', () => {
    expect(sha256('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256('é😀')).toBe(sha256(new TextEncoder().encode('é😀')));
  });
});
