import type { Skeleton } from './skeleton.js';
import { UNIX_PROGRAMS } from './unix-programs.js';

/** An Ubuntu's base image. It has no message of the day: one is put together at login, and nobody logs in to a container. */
export function ubuntu(version: string, codename: string, name: string): Skeleton {
  return {
    directories:
      '/boot /dev /etc /etc/apt /etc/apt/sources.list.d /etc/default /etc/skel /home /home/ubuntu:750 /media /mnt /opt /proc /root:700 /run /srv /sys /tmp:1777 /usr /usr/bin /usr/lib /usr/lib64 /usr/local /usr/local/bin /usr/local/lib /usr/sbin /usr/share /var /var/cache /var/lib /var/lib/dpkg /var/log /var/tmp:1777',
    files: {
      '/bin': '->usr/bin',
      '/lib': '->usr/lib',
      '/lib64': '->usr/lib64',
      '/sbin': '->usr/sbin',
      '/etc/apt/sources.list.d/ubuntu.sources': `Types: deb\nURIs: http://archive.ubuntu.com/ubuntu/\nSuites: ${codename} ${codename}-updates\nComponents: main universe\n`,
      '/etc/group': 'root:x:0:\ndaemon:x:1:\nbin:x:2:\nsys:x:3:\nadm:x:4:\ntty:x:5:\nwww-data:x:33:\nnogroup:x:65534:\nubuntu:x:1000:\n',
      '/etc/hostname': 'localhost\n',
      '/etc/hosts': '127.0.0.1\tlocalhost\n',
      '/etc/issue': `Ubuntu ${version} LTS \\n \\l\n\n`,
      '/etc/lsb-release': `DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=${version}\nDISTRIB_CODENAME=${codename}\nDISTRIB_DESCRIPTION="Ubuntu ${version} LTS"\n`,
      '/etc/os-release': '->../usr/lib/os-release',
      '/usr/lib/os-release': `PRETTY_NAME="Ubuntu ${version} LTS"\nNAME="Ubuntu"\nVERSION_ID="${version}"\nVERSION="${version} LTS (${name})"\nVERSION_CODENAME=${codename}\nID=ubuntu\nID_LIKE=debian\nHOME_URL="https://www.ubuntu.com/"\n`,
      '/etc/passwd':
        'root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nwww-data:x:33:33:www-data:/var/www:/usr/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin\nubuntu:x:1000:1000:Ubuntu:/home/ubuntu:/bin/bash\n',
      '/usr/bin/sh': '->dash',
    },
    programs: [
      ['/usr/bin', 0.3, `${UNIX_PROGRAMS} apt apt-get bash dash dpkg perl`],
      ['/usr/sbin', 0.02, 'chroot groupadd ldconfig nologin useradd'],
    ],
  };
}
