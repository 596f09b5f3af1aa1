import { describe, expect, it } from 'vitest';
import { humanDuration } from '../../../src/shell/docker/format/duration.js';
import { binarySize, humanSize } from '../../../src/shell/docker/format/size.js';
import { formatTable } from '../../../src/shell/docker/format/table.js';
import { ellipsis, shortId } from '../../../src/shell/docker/format/truncate.js';
import { matchesReference } from '../../../src/shell/docker/image/match-reference.js';

const S = 1000;
const M = 60 * S;
const H = 60 * M;
const D = 24 * H;

describe('how the docker command writes', () => {
  it.each([
    [0, 'Less than a second'],
    [1.9 * S, '1 second'],
    [59 * S, '59 seconds'],
    [60 * S, 'About a minute'],
    [119 * S, 'About a minute'],
    [2 * M, '2 minutes'],
    [29 * M + 59 * S, '29 minutes'],
    [H, 'About an hour'],
    [2 * H, '2 hours'],
    [47 * H, '47 hours'],
    [2 * D, '2 days'],
    [13 * D, '13 days'],
    [14 * D, '2 weeks'],
    [59 * D, '8 weeks'],
    [60 * D, '2 months'],
    [2 * 365 * D, '2 years'],
  ])('%d ms are %s', (ms, text) => {
    expect(humanDuration(ms)).toBe(text);
  });

  it.each([
    [0, '0B', '0B'],
    [137, '137B', '137B'],
    [8695, '8.7kB', '8.695kB'],
    [81_920, '81.9kB', '81.92kB'],
    [524_288, '524kB', '524.3kB'],
    [1_982_746, '1.98MB', '1.983MB'],
    [2_000_000, '2MB', '2MB'],
    [142_000_000_000, '142GB', '142GB'],
    [999_999, '1e+03kB', '1000kB'],
  ])('%d bytes are %s with three digits and %s with four', (bytes, three, four) => {
    expect([humanSize(bytes, 3), humanSize(bytes)]).toEqual([three, four]);
  });

  it('memory counts in powers of two', () => {
    expect([binarySize(7.5 * 1024 * 1024), binarySize(8 * 1024 ** 3)]).toEqual(['7.5MiB', '8GiB']);
  });

  it('columns are at least ten wide, with three blanks between, and the last is not padded', () => {
    expect(
      formatTable([
        ['IMAGE ID', 'TAG', 'SIZE'],
        ['0123456789ab', 'latest', '1.98MB'],
        ['x', '', '0B'],
      ]),
    ).toBe('IMAGE ID       TAG       SIZE\n0123456789ab   latest    1.98MB\nx                        0B\n');
  });

  it('what is too long ends in an ellipsis', () => {
    expect([ellipsis('nginx -g daemon off;', 20), ellipsis("nginx -g 'daemon off;'", 20), shortId(`sha256:${'ab'.repeat(32)}`)]).toEqual([
      'nginx -g daemon off;',
      "nginx -g 'daemon of…",
      'abababababab',
    ]);
  });

  it.each([
    ['alpine:3.19', 'alpine', true],
    ['alpine:3.19', 'alpine:3.19', true],
    ['alpine:3.19', 'al*:3.1*', true],
    ['team/alpine:3.19', 'alpine', false],
    ['team/alpine:3.19', '*/alpine', true],
    ['alpine:3.19', 'alpin?', true],
    ['alpine:3.19', '[', false],
  ])('%s and the pattern %s: %s', (reference, pattern, answer) => {
    expect(matchesReference(reference, pattern)).toBe(answer);
  });
});
