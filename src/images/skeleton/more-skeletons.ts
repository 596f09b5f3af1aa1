import { busybox } from './busybox.js';
import { debian } from './debian.js';
import { oracleLinux } from './oracle-linux.js';
import type { Skeleton } from './skeleton.js';
import { ubuntu } from './ubuntu.js';

/** The bases of distributions by the name that catalogue layers give them, but for that of most demos. */
export const moreSkeletons: Readonly<Record<string, () => Skeleton>> = {
  busybox: () => busybox,
  'debian-12': () => debian('12', 'bookworm'),
  'debian-13': () => debian('13', 'trixie'),
  'oracle-9': () => oracleLinux,
  'ubuntu-24.04': () => ubuntu('24.04', 'noble', 'Noble Numbat'),
  'ubuntu-26.04': () => ubuntu('26.04', 'resolute', 'Resolute Raccoon'),
};
