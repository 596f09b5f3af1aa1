import { completePath } from '../../complete/complete-path.js';
import type { Choice, CompletionPlace } from '../../complete/completion.js';
import { HOST_HOME } from '../../host-tree.js';
import type { FlagSpec } from '../flag-parser.js';
import { containerNames, imageNames, networkNames, volumeNames } from './object-names.js';

/** Flags whose value is one of a few words. */
const words: Readonly<Record<string, string>> = {
  restart: 'no always unless-stopped on-failure',
  pull: 'always missing never',
  type: 'container image network volume',
  progress: 'auto plain tty quiet rawjson',
  platform: 'linux/amd64 linux/arm64',
  format: 'json',
  signal: 'SIGHUP SIGINT SIGKILL SIGQUIT SIGTERM SIGUSR1 SIGUSR2',
  'stop-signal': 'SIGHUP SIGINT SIGKILL SIGQUIT SIGTERM SIGUSR1 SIGUSR2',
  attach: 'stdin stdout stderr',
  'log-level': 'debug info warn error fatal',
};

/** What a flag's value may become, by its name and kind. */
export function completeFlagValue(place: CompletionPlace, { name, instead }: FlagSpec, current: string): readonly Choice[] {
  const flag = instead || name;
  const paths = (): Choice[] => completePath({ root: place.world.host, cwd: place.cwd, home: HOST_HOME }, current);
  const known = words[flag];
  if (known !== undefined) return known.split(' ').map((value) => ({ value }));
  switch (flag) {
    case 'network':
      return networkNames(place);
    case 'volumes-from':
    case 'link':
      return containerNames(place);
    case 'tag':
    case 'cache-from':
      return imageNames(place);
    case 'env':
    case 'build-arg':
      return [...place.variables.keys()].map((value) => ({ value, isOpen: true }));
    case 'volume':
      if (current.includes(':')) return [];
      return /^[./~]/.test(current)
        ? paths()
        : volumeNames(place).map((choice) => ({ ...choice, value: `${choice.value}:`, isOpen: true }));
    case 'mount':
      return completeMount(place, current);
    case 'file':
    case 'input':
    case 'output':
    case 'env-file':
    case 'label-file':
    case 'cidfile':
    case 'iidfile':
      return paths();
    default:
      return [];
  }
}

/** "type=volume,source=data,target=/data", a field at a time. */
function completeMount(place: CompletionPlace, current: string): readonly Choice[] {
  const start = current.lastIndexOf(',') + 1;
  const [before, field] = [current.slice(0, start), current.slice(start)];
  if (start === 0) return ['bind', 'volume', 'tmpfs'].map((type) => ({ value: `type=${type},`, isOpen: true }));
  const [, key = ''] = /^(source|src)=/.exec(field) ?? [];
  if (key === '') return ['source=', 'target=', 'readonly'].map((value) => ({ value: before + value, label: value, isOpen: true }));
  const typed = field.slice(key.length + 1);
  const sources = before.includes('type=bind')
    ? completePath({ root: place.world.host, cwd: place.cwd }, typed)
    : volumeNames(place).filter(({ value }) => value.startsWith(typed));
  return sources.map((choice) => ({
    ...choice,
    value: `${before}${key}=${choice.value}`,
    label: choice.label ?? choice.value,
    isOpen: true,
  }));
}
