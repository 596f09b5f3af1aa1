import type { Skeleton } from './skeleton.js';
import { UNIX_PROGRAMS } from './unix-programs.js';

/** A Debian's slim base: dpkg, apt and the GNU tools, with /bin, /lib and /sbin merged into /usr. */
export function debian(version: string, codename: string): Skeleton {
  return {
    directories:
      '/boot /dev /etc /etc/apt /etc/apt/sources.list.d /etc/cron.daily /etc/default /etc/skel /home /media /mnt /opt /proc /root:700 /run /srv /sys /tmp:1777 /usr /usr/bin /usr/lib /usr/lib64 /usr/local /usr/local/bin /usr/local/lib /usr/local/share /usr/sbin /usr/share /var /var/cache /var/cache/apt /var/lib /var/lib/apt /var/lib/dpkg /var/log /var/tmp:1777',
    files: {
      '/bin': '->usr/bin',
      '/lib': '->usr/lib',
      '/lib64': '->usr/lib64',
      '/sbin': '->usr/sbin',
      '/etc/apt/sources.list.d/debian.sources': `Types: deb\nURIs: http://deb.debian.org/debian\nSuites: ${codename} ${codename}-updates\nComponents: main\n`,
      '/etc/debian_version': `${version}\n`,
      '/etc/group':
        'root:x:0:\ndaemon:x:1:\nbin:x:2:\nsys:x:3:\nadm:x:4:\ntty:x:5:\nwww-data:x:33:\nstaff:x:50:\nusers:x:100:\nnogroup:x:65534:\n',
      '/etc/host.conf': 'multi on\n',
      '/etc/hostname': 'localhost\n',
      '/etc/hosts': '127.0.0.1\tlocalhost\n',
      '/etc/issue': `Debian GNU/Linux ${version} \\n \\l\n\n`,
      '/etc/motd': '\nThis is Debian GNU/Linux. It comes with no warranty, to the extent\npermitted by law.\n',
      '/etc/os-release': '->../usr/lib/os-release',
      '/usr/lib/os-release': `PRETTY_NAME="Debian GNU/Linux ${version} (${codename})"\nNAME="Debian GNU/Linux"\nVERSION_ID="${version}"\nVERSION="${version} (${codename})"\nVERSION_CODENAME=${codename}\nID=debian\nHOME_URL="https://www.debian.org/"\n`,
      '/etc/passwd':
        'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nbin:x:2:2:bin:/bin:/usr/sbin/nologin\nsys:x:3:3:sys:/dev:/usr/sbin/nologin\nwww-data:x:33:33:www-data:/var/www:/usr/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\n',
      '/etc/profile': 'PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\nexport PATH\n',
      '/etc/shells': '/bin/sh\n/usr/bin/sh\n/bin/bash\n/usr/bin/bash\n/bin/dash\n/usr/bin/dash\n',
      '/root/.bashrc': '# ~/.bashrc: read by bash for shells that are not login shells.\n',
      '/usr/bin/sh': '->dash',
    },
    programs: [
      ['/usr/bin', 0.3, `${UNIX_PROGRAMS} apt apt-get bash dash dpkg perl`],
      ['/usr/sbin', 0.02, 'chroot groupadd ldconfig nologin useradd'],
    ],
  };
}
