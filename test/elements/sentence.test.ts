import { describe, expect, it } from 'vitest';
import { arabic } from '../../src/elements/messages/arabic.js';
import { chinese } from '../../src/elements/messages/chinese.js';
import { german } from '../../src/elements/messages/german.js';
import type { Messages, Section } from '../../src/elements/messages/messages.js';
import { sentenceOf } from '../../src/elements/sentence.js';
import { openDemo } from '../../src/shell/shell.js';
import { VERBS } from '../../stories/verbs/verbs.js';
import { englishMessages } from './sayings.js';

const languages = { english: englishMessages, german, chinese, arabic };

/** What a reader hears of the last command of a script. */
async function heard(script: string, table: Messages = englishMessages): Promise<string> {
  const demo = openDemo({});
  await demo.run(script);
  const before = demo.steps.at(-2)?.world ?? demo.initial;
  return sentenceOf(demo.steps.at(-1), before, {
    words: <Name extends Section, Words extends Partial<Messages[Name]>>(section: Name, fallback: Words): Words => ({
      ...fallback,
      ...table[section],
    }),
  });
}

const verb = (name: string, table?: Messages): Promise<string> => {
  const { before = '', command = '' } = VERBS[name] ?? {};
  return heard(`${before}\n${command}`, table);
};

describe('what is told of a step', () => {
  it.each([
    ['pull', '4 layers pulled. Image node:22-alpine is on disk, read-only.'],
    ['pull again', 'Nothing had to be pulled: all 4 layers were there already. Image node:22-alpine stays as it was.'],
    ['build', '2 layers built. Image shop:v1 is on disk, read-only.'],
    [
      'build again',
      'Nothing had to be built: both layers were in the cache. Image shop:v1 is on disk, read-only. The image that was called shop:v1 before is deleted.',
    ],
    ['build from a registry', '1 layer pulled. 2 layers built. Image shop:v1 is on disk, read-only.'],
    ['load', '1 layer read from the file. Image alpine:3.24 is on disk, read-only.'],
    ['tag', 'shop:latest is one more label on an image that is there already; nothing is copied.'],
    ['retag', 'The label best:latest is on another image now; nothing is copied.'],
    ['rm', 'left removed, and the writable layer with all it held.'],
    ['restart', 'left runs again, on the same writable layer.'],
    [
      'commit nothing',
      'Image same:latest is on disk, read-only. Nothing is in the writable layer of left: the new image has the same layers.',
    ],
    ['missing container', 'Refused: No such container: nobody. Exit status 1.'],
    ['signal', 'left was sent the signal SIGHUP.'],
    ['logs', "3 lines of left's log were read."],
    ['copy in', '/note was copied from the host into left.'],
    [
      'refused running',
      'Refused: cannot remove container "/left": container is running: stop the container before removing or force remove. Exit status 1.',
    ],
    ['seek in vain', "Exit status 1. cat: can't open '/etc/motd': No such file or directory"],
  ])('is plain and says nothing twice: %s', async (name, expected) => {
    expect(await verb(name)).toBe(expected);
  });

  it('says in one sentence what a prune took, and how much came free', async () => {
    const script =
      'docker run --name aa alpine true\ndocker run --name bb -v /data busybox true\ndocker network create net\ndocker system prune -af --volumes';
    expect(await heard(script)).toMatch(
      /^Gone, since nothing used them: containers (?:aa, bb|bb, aa), network net, volume [0-9a-f]{12}, images alpine:latest, busybox:latest; 6\.1 MB came free\.$/,
    );
    expect(await heard(script, german)).toMatch(
      /^Weg ist, was nichts mehr brauchte: Container .*, Netzwerk net, Volume .*, Images .*; 6\.1 MB wurden frei\.$/,
    );
    expect(await heard('docker system prune -f')).toBe('Nothing changed.');
  });

  it('says what a new container mounts', async () => {
    expect(await verb('mount')).toMatch(/left started\. left mounts data at \/data\.$/);
  });

  it('counts where there are many, each language in its plural', async () => {
    const script = 'docker pull alpine:3.24\nfor i in 1 2 3 4 5; do docker create --name c$i alpine:3.24; done';
    expect(await heard(script)).toMatch(/^5 containers created:/);
    expect(await heard(script, german)).toMatch(/^5 Container wurden erstellt:/);
    expect(await heard(script, chinese)).toContain('5 个容器');
    expect(await heard(script, arabic)).toContain('5 حاويات');
  });

  it.each(Object.entries(languages))('is something for every verb that changes anything: %s', async (_name, table) => {
    for (const name of Object.keys(VERBS)) {
      const said = await verb(name, table);
      expect(said, name).not.toMatch(/undefined|NaN|\[object|\.\.$/);
      if (name !== 'exec') expect(said, name).not.toBe(table.spoken.nothingChanged);
    }
  });
});
