import type { Command } from '../command.js';

const flags =
  'add-host:list allow:stringArray annotation:stringArray attest:stringArray build-arg:stringArray build-context:stringArray builder:string ' +
  'cache-from:stringArray cache-to:stringArray call:string cgroup-parent:string check D,debug f,file:string iidfile:string label:stringArray ' +
  'load metadata-file:string network:string no-cache no-cache-filter:stringArray o,output:stringArray platform:stringArray progress:string ' +
  'provenance:string pull push q,quiet sbom:string secret:stringArray shm-size:bytes ssh:stringArray t,tag:stringArray target:string ulimit:ulimit ' +
  '!force-rm !rm !compress !squash !memory:string !m,cpus:string !security-opt:stringArray !isolation:string';

/** `docker build` and `docker buildx build`: reads the flags; the builder does the rest. */
export const build: Command = {
  usage: '[OPTIONS] PATH | URL | -',
  flags,
  args: [0, Infinity],
  async run({ process, flags: given, args }) {
    if (args.length !== 1) {
      const usage = 'Usage:  docker buildx build [OPTIONS] PATH | URL | -';
      process.stderr.write(
        `ERROR: "docker buildx build" requires exactly 1 argument.\nSee 'docker buildx build --help'.\n\n${usage}\n\nStart a build\n`,
      );
      return 1;
    }
    const pairs = (name: string): (readonly [string, string | null])[] =>
      given.list(name).map((text) => {
        const at = text.indexOf('=');
        return at < 0 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
      });
    const buildImageModule = await import('../../build/build-image.js');
    return buildImageModule.buildImage(process, {
      context: args[0] ?? '',
      dockerfile: given.text('file'),
      tags: given.list('tag'),
      buildArgs: pairs('build-arg'),
      labels: Object.fromEntries(pairs('label').map(([name, value]) => [name, value ?? ''])),
      target: given.text('target'),
      noCache: given.is('no-cache'),
      pull: given.is('pull'),
      quiet: given.is('quiet'),
      ...(given.has('iidfile') ? { iidFile: given.text('iidfile') } : {}),
    });
  },
};
