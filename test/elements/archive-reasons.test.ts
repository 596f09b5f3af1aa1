import { describe, expect, it } from 'vitest';
import { arabicArchives } from '../../src/elements/messages/arabic/archives.js';
import { germanArchives } from '../../src/elements/messages/german/archives.js';
import { ImageFormatError } from '../../src/images/images.js';
import { readImages } from '../../src/images/read-images.js';
import { dockerArchive, tarOf } from '../images/archives.js';

async function refusalOf(bytes: Uint8Array): Promise<ImageFormatError> {
  try {
    await readImages(bytes);
  } catch (error) {
    if (error instanceof ImageFormatError) return error;
  }
  throw new Error('not refused');
}

describe('why an archive can’t be read', () => {
  it('is said in the words of any language, with the names of what is at fault', async () => {
    const error = await refusalOf(await tarOf(await dockerArchive({ layers: [[{ name: '../etc/passwd' }]] })));
    expect(error.message).toMatch(/^layer ".*": entry climbs out: "\.\.\/etc\/passwd"$/);
    expect(error.sayIn(germanArchives)).toMatch(/^Layer ".*": Ein Eintrag führt hinaus: "\.\.\/etc\/passwd"$/);
    expect(error.sayIn(arabicArchives)).toContain('../etc/passwd');
  });

  it('tells a cut tar from a corrupt one', async () => {
    const whole = await tarOf(await dockerArchive({ layers: [[{ name: 'motd' }]] }));
    const cut = await refusalOf(whole.subarray(0, whole.length - 2000));
    expect(cut.sayIn(germanArchives)).toContain('abgeschnitten');
    const corrupt = whole.slice();
    corrupt[600] = (corrupt[600] ?? 0) ^ 0xff;
    const broken = await refusalOf(corrupt);
    expect(broken.sayIn(germanArchives)).not.toContain('abgeschnitten');
  });
});
