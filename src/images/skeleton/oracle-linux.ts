import type { Skeleton } from './skeleton.js';
import { UNIX_PROGRAMS } from './unix-programs.js';

/** Oracle Linux 9, slim. */
export const oracleLinux: Skeleton = {
  directories:
    '/boot:555 /dev /etc /etc/yum.repos.d /home /media /mnt /opt /proc:555 /root:550 /run /srv /sys:555 /tmp:1777 /usr /usr/bin:555 /usr/lib:555 /usr/lib64:555 /usr/local /usr/local/bin /usr/sbin:555 /usr/share /var /var/lib /var/log /var/tmp:1777',
  files: {
    '/bin': '->usr/bin',
    '/lib': '->usr/lib',
    '/lib64': '->usr/lib64',
    '/sbin': '->usr/sbin',
    '/etc/group': 'root:x:0:\nbin:x:1:\ndaemon:x:2:\nsys:x:3:\nadm:x:4:\ntty:x:5:\nnobody:x:65534:\n',
    '/etc/hosts': '127.0.0.1   localhost localhost.localdomain\n',
    '/etc/motd': '',
    '/etc/oracle-release': 'Oracle Linux Server release 9\n',
    '/etc/os-release': 'NAME="Oracle Linux Server"\nVERSION_ID="9"\nID="ol"\nID_LIKE="fedora"\nPRETTY_NAME="Oracle Linux Server 9"\n',
    '/etc/passwd':
      'root:x:0:0:root:/root:/bin/bash\nbin:x:1:1:bin:/bin:/sbin/nologin\nnobody:x:65534:65534:Kernel Overflow User:/:/sbin/nologin\n',
    '/usr/bin/sh': '->bash',
  },
  programs: [['/usr/bin', 0.2, `${UNIX_PROGRAMS} bash microdnf rpm`]],
};
