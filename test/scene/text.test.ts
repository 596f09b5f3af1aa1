import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatSize } from '../../src/scene/format-size.js';
import { instructionLabel } from '../../src/scene/instruction-label.js';
import { cutPath, cutText, plainText, textWidth } from '../../src/scene/text-metrics.js';
import { TYPE } from '../../src/scene/type-scale.js';

const MONO = { sizePx: 12, font: 'mono' } as const;

describe('texts', () => {
  it('never come out wider than the room they are cut for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom('sans', 'bold', 'mono'),
        (text, room, font) => {
          const style = { font, sizePx: 12 };
          expect(textWidth(cutText(text, style, room), style)).toBeLessThanOrEqual(room + 0.001);
        },
      ),
    );
  });

  it('stay whole where they fit', () => {
    expect(cutText('RUN npm ci', MONO, 80)).toBe('RUN npm ci');
    expect(cutText('RUN npm ci', MONO, 60)).toBe('RUN npm…');
  });

  it('keep a path’s name rather than its beginning', () => {
    expect(cutPath('/usr/share/nginx/html/index.html', MONO, 100)).toBe('…/index.html');
  });

  it('hold no control characters and nothing that turns the direction of writing', () => {
    expect(plainText('a\u202eb\u0000c\nd\u2066e')).toBe('a b c d e');
    expect(plainText('x'.repeat(10_000)).length).toBe(300);
  });

  it('are set in no size below eleven', () => {
    for (const { sizePx } of Object.values(TYPE)) expect(sizePx).toBeGreaterThanOrEqual(11);
  });
});

describe('sizes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1 kB'],
    [4200, '4.2 kB'],
    [999_600, '1 MB'],
    [74_000_000, '74 MB'],
    [268_100_000, '268 MB'],
    [13_050_000_000, '13 GB'],
  ])('%d bytes read %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text);
  });

  it('group the digits of large counts', () => {
    expect(formatCount(12345)).toBe('12,345');
    expect(formatCount(50)).toBe('50');
  });
});

describe('an instruction', () => {
  it.each([
    ['RUN /bin/sh -c npm install # buildkit', 'RUN npm install'],
    ['RUN |1 A=b /bin/sh -c npm ci # buildkit', 'RUN npm ci'],
    ['/bin/sh -c #(nop) COPY file:4238975982 in / ', 'COPY files /'],
    ["RUN # debian.sh --arch 'amd64' out/ 'bookworm' '@1789689600'", 'debian bookworm'],
    ["# debian.sh --arch 'amd64' out/ 'trixie' '@1763424000'", 'debian trixie'],
    ['ADD alpine-minirootfs-3.24.0-x86_64.tar.gz / # buildkit', 'ADD alpine-minirootfs-3.24.0'],
    ['COPY --chown=node:node --link package.json ./ # buildkit', 'COPY package.json ./'],
    ['RUN set -eux; apt-get update; apt-get install -y --no-install-recommends ca-certificates', 'RUN apt-get install ca-certificates'],
    ['WORKDIR /app', 'WORKDIR /app'],
    [
      'RUN set -eux; arch="$(uname -m)"; case "$arch" in x86_64) a=1 ;; esac; curl -fL -o x "https://a.example/b/c.tgz" | tar xz',
      'RUN curl c.tgz',
    ],
    ['RUN apk add --no-cache --virtual .build-deps curl && apk add --no-cache git && apk del .build-deps', 'RUN apk add git'],
    ["RUN { echo 'a=1'; echo 'b > 2'; } > /etc/app.conf", 'RUN echo > /etc/app.conf'],
    ['RUN useradd --uid 1000 --create-home app', 'RUN useradd app'],
    ['RUN mkdir -p /data && chown redis /data', 'RUN mkdir /data'],
    ['RUN ./configure --prefix=/opt', 'RUN ./configure --prefix=/opt'],
    ['RUN BusyBox 1.38.0 (glibc), Debian 13', 'BusyBox 1.38.0 (glibc), Debian 13'],
    ['', 'layer'],
  ])('%j reads %j', (createdBy, label) => {
    expect(instructionLabel(createdBy)).toBe(label);
  });

  it('names its subject where its text was cut before it came to anything', () => {
    const cut = 'RUN ARCH= && dpkgArch="$(dpkg --print-architecture)" && case "${dpkgArch##*-}" in amd64) ARCH=\'x64\';; *) e…';
    expect(instructionLabel(cut, 'node 22.23.2')).toBe('RUN node 22.23.2');
    expect(instructionLabel(cut)).toBe('RUN script');
  });
});
