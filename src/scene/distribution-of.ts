import type { Layer } from '../model/layer.js';
import { plainText } from './text-metrics.js';

/** Of a base the distribution, as the layer's own os-release has it: what a slab says of it. '' of all other layers. */
export function distributionOf({ parent, changes }: Layer): string {
  for (const path of parent === '' ? ['/etc/os-release', '/usr/lib/os-release'] : []) {
    const change = changes.get(path);
    if (change?.type !== 'put' || change.node.kind !== 'file' || typeof change.node.content !== 'string') continue;
    const { content } = change.node;
    const field = (name: string): string => plainText(new RegExp(`^${name}="?([^"\n]*)`, 'm').exec(content.slice(0, 4000))?.[1] ?? '');
    const id = field('ID');
    const version = (id === 'debian' && field('VERSION_CODENAME')) || field('VERSION_ID');
    if (id) return `${id.length > 2 ? id : field('NAME')} ${version}`.trim();
  }
  return '';
}
