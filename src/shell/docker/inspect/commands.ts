import { findContainer } from '../../../model/select/find-container.js';
import { findImage } from '../../../model/select/find-image.js';
import { fail, fromDaemon, print, type Call, type Command } from '../command.js';
import { noSuchImage } from '../image/no-such-image.js';
import { predefinedNetworks } from '../network/predefined-networks.js';
import { toJson, type GoStruct } from '../template/go-value.js';
import { compileTemplate, type Template } from '../template/run-template.js';
import { TemplateError } from '../template/template-error.js';
import { inspectContainer } from './inspect-container.js';
import { inspectImage } from './inspect-image.js';
import { inspectNetwork, inspectVolume } from './inspect-storage.js';

/** What was found under a name; null where nothing was. */
type Find = (name: string) => GoStruct | null;

/** Prints each thing found, through a template or as one JSON list, then what was not found. */
function printInspected(call: Call, find: Find, missing: (name: string) => string): number {
  const format = call.flags.text('format');
  let template: Template | null;
  try {
    template = format && format !== 'json' ? compileTemplate(format, { strictKeys: true }) : null;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    fail(call, `template parsing error: template: ${error.message}`);
    return 64;
  }
  const found: string[] = [];
  const errors: string[] = [];
  for (const name of call.args) {
    const value = find(name);
    try {
      if (!value) errors.push(missing(name));
      else found.push(template ? template(value) : format === 'json' ? toJson(value) : toJson(value, '    ', '    '));
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      errors.push(`template parsing error: template: ${error.message}`);
      break;
    }
  }
  if (template) print(call, found.map((text) => `${text}\n`).join('') || (errors.length ? '\n' : ''));
  else if (format === 'json') print(call, `[${found.join(',')}]\n`);
  else print(call, found.length ? `[\n    ${found.join(',\n    ')}\n]\n` : '[]\n');
  return errors.length ? fail(call, ...errors) : 0;
}

const several = [1, Infinity] as const;

function finders(call: Call): Readonly<Record<'container' | 'image' | 'volume' | 'network', Find>> {
  const { world } = call.process.session;
  return {
    container: (name) => {
      const found = findContainer(world, name);
      return found ? inspectContainer(world, found, call.flags.is('size')) : null;
    },
    image: (name) => {
      const found = findImage(world, name);
      return found ? inspectImage(world, found) : null;
    },
    volume: (name) => {
      const found = world.volumes.get(name);
      return found ? inspectVolume(found) : null;
    },
    network: (name) => {
      const all = [...predefinedNetworks, ...world.networks.values()];
      const found = all.find((one) => one.name === name || one.id === name) ?? all.find((one) => name !== '' && one.id.startsWith(name));
      return found ? inspectNetwork(world, found) : null;
    },
  };
}

/** `docker inspect`: a container, an image, a network or a volume, whichever has the name. */
export const inspect: Command = {
  usage: '[OPTIONS] NAME|ID [NAME|ID...]',
  flags: 'f,format:string s,size type:string',
  args: several,
  run(call) {
    const by = finders(call);
    const type = call.flags.text('type');
    if (!type && call.flags.has('type'))
      return fail(
        call,
        'type is empty: must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"',
      );
    if (type && !Object.hasOwn(by, type))
      return fail(
        call,
        `unknown type: ${JSON.stringify(type)}: must be one of "config", "container", "image", "network", "node", "plugin", "secret", "service", "task", "volume"`,
      );
    if (type === 'container') return printInspected(call, by.container, (name) => fromDaemon(`No such container: ${name}`));
    if (type === 'image') return printInspected(call, by.image, (name) => fromDaemon(noSuchImage(name)));
    if (type === 'volume') return printInspected(call, by.volume, (name) => fromDaemon(`get ${name}: no such volume`));
    if (type === 'network') return printInspected(call, by.network, (name) => fromDaemon(`network ${name} not found`));
    const find: Find = (name) => by.container(name) ?? by.image(name) ?? by.network(name) ?? by.volume(name);
    return printInspected(call, find, (name) => `Error: No such object: ${name}`);
  },
};

/** `docker container inspect`. */
export const inspectContainers: Command = {
  usage: '[OPTIONS] CONTAINER [CONTAINER...]',
  flags: 'f,format:string s,size',
  args: several,
  run: (call) => printInspected(call, finders(call).container, (name) => fromDaemon(`No such container: ${name}`)),
};

/** `docker image inspect`. */
export const inspectImages: Command = {
  usage: '[OPTIONS] IMAGE [IMAGE...]',
  flags: 'f,format:string platform:string',
  args: several,
  run: (call) => printInspected(call, finders(call).image, (name) => fromDaemon(noSuchImage(name))),
};

/** `docker volume inspect`. */
export const inspectVolumes: Command = {
  usage: '[OPTIONS] VOLUME [VOLUME...]',
  flags: 'f,format:string',
  args: several,
  run: (call) => printInspected(call, finders(call).volume, (name) => fromDaemon(`get ${name}: no such volume`)),
};

/** `docker network inspect`. */
export const inspectNetworks: Command = {
  usage: '[OPTIONS] NETWORK [NETWORK...]',
  flags: 'f,format:string v,verbose',
  args: several,
  run: (call) => printInspected(call, finders(call).network, (name) => fromDaemon(`network ${name} not found`)),
};
