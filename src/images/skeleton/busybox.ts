import type { Skeleton } from './skeleton.js';

/** The busybox image: one program under some four hundred names, and next to nothing else. */
export const busybox: Skeleton = {
  directories: '/bin /dev /etc /home /lib /lib64 /root:700 /tmp:1777 /usr /usr/bin /usr/sbin /var /var/spool /var/www',
  files: {
    '/etc/group': 'root:x:0:\ndaemon:x:1:\nbin:x:2:\nsys:x:3:\nwww-data:x:33:\nnogroup:x:65534:\n',
    '/etc/passwd':
      'root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/usr/sbin:/bin/false\nwww-data:x:33:33:www-data:/var/www:/bin/false\nnobody:x:65534:65534:nobody:/home:/bin/false\n',
    '/etc/shadow': 'root:*:::::::\n',
    '/bin/busybox': 0.5,
    '/usr/bin/env': '->../../bin/env',
  },
  applets: [
    ['/bin', 'busybox', 'in /bin'],
    ['/bin', 'busybox', 'in /usr/bin'],
  ],
};
