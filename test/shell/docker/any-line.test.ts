import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDemo, type ImageFinder } from '../../../src/shell/shell.js';
import { baseImages } from './base-images.js';

let catalogue: ImageFinder;
beforeAll(async () => {
  catalogue = await baseImages();
});

const verbs =
  'run create exec ps start stop restart kill pause unpause rm rename update wait logs attach diff commit cp export inspect port top stats images rmi history save load import pull push tag events info version build login'.split(
    ' ',
  );
const grouped = [
  'image ls',
  'image rm',
  'image prune -f',
  'container ls',
  'container prune -f',
  'volume create',
  'volume ls',
  'volume rm',
  'volume prune -f',
  'network create',
  'network ls',
  'network rm',
  'network inspect',
  'system df',
  'system df -v',
  'system prune -f',
  'builder prune -f',
  'image',
  'container',
];
const words =
  '-d -a -q -f -t -it --rm --name --name=box box two ghost -v data:/data :/x --mount type=tmpfs,dst=/t -p 80:80 -e A=1 --format {{.Names}} {{json} {{.}} table alpine:3.20 alpine mine:1 mine:1@sha256:x - . / box:/etc box:/nope ./x -n 2 --filter status=exited name= -- true false sh -c exit\\ 3 --restart always no -s HUP --help --nope --tail 1 --since 1h -1 0 é 🐳'.split(
    ' ',
  );

describe('the docker command, whatever it is given', () => {
  it('answers any line of words, and leaves a world that can be told', { timeout: 60_000 }, async () => {
    const line = fc
      .tuple(fc.oneof(fc.constantFrom(...verbs), fc.constantFrom(...grouped)), fc.array(fc.constantFrom(...words), { maxLength: 5 }))
      .map(([verb, rest]) => ['docker', verb, ...rest.map((word) => (/^[\w.:/=,@\\-]+$/.test(word) ? word : `'${word}'`))].join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('overlay2' as const, 'containerd' as const),
        async (lines, store) => {
          const demo = openDemo({ store, catalogue });
          expect(
            await demo.run(
              ['docker run -d --name box alpine:3.20 sleep 1000', ...lines, 'docker ps -a', 'docker images -a', 'docker system df'].join(
                '\n\n',
              ),
            ),
          ).toBeNull();
          expect(demo.stopped).toBe(false);
          for (const step of demo.steps)
            expect([0, 1, 3, 64, 125, 126, 127, 130, 137, 129].includes(step.exitCode ?? 0), `${step.command}: ${step.exitCode}`).toBe(
              true,
            );
          expect(demo.steps.slice(-3).map(({ exitCode }) => exitCode)).toEqual([0, 0, 0]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
