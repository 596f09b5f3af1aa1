import { alpine } from './alpine.js';
import type { Skeleton } from './skeleton.js';

/** The base of a distribution by the name that catalogue layers give it; all but that of most demos loaded when a layer asks for it. */
export const baseSkeletons: Readonly<Record<string, () => Skeleton | Promise<Skeleton>>> = {
  alpine: () => alpine,
  busybox: async () => (await import('./busybox.js')).busybox,
  'debian-12': async () => (await import('./debian.js')).debian('12', 'bookworm'),
  'debian-13': async () => (await import('./debian.js')).debian('13', 'trixie'),
  'oracle-9': async () => (await import('./oracle-linux.js')).oracleLinux,
  'ubuntu-24.04': async () => (await import('./ubuntu.js')).ubuntu('24.04', 'noble', 'Noble Numbat'),
  'ubuntu-26.04': async () => (await import('./ubuntu.js')).ubuntu('26.04', 'resolute', 'Resolute Raccoon'),
};
