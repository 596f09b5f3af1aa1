import type { Skeleton } from './skeleton.js';

/** Alpine Linux's base: musl, apk and one busybox under many names. */
export const alpine: Skeleton = {
  directories:
    '/bin /dev /etc /etc/apk /etc/profile.d /home /lib /lib/apk /media /mnt /opt /proc:555 /root:700 /run /sbin /srv /sys:555 /tmp:1777 /usr /usr/bin /usr/lib /usr/local /usr/local/bin /usr/sbin /usr/share /var /var/cache /var/log /var/tmp:1777',
  files: {
    '/etc/alpine-release': '3.24.2\n',
    '/etc/apk/repositories': 'https://dl-cdn.alpinelinux.org/alpine/v3.24/main\nhttps://dl-cdn.alpinelinux.org/alpine/v3.24/community\n',
    '/etc/apk/world': 'alpine-baselayout\nalpine-keys\nalpine-release\napk-tools\nbusybox\nmusl-utils\n',
    '/etc/group':
      'root:x:0:root\nbin:x:1:root\ndaemon:x:2:root\nsys:x:3:root\nadm:x:4:root\ntty:x:5:\nwww-data:x:82:\nnogroup:x:65533:\nnobody:x:65534:\n',
    '/etc/hostname': 'localhost\n',
    '/etc/hosts': '127.0.0.1\tlocalhost localhost.localdomain\n::1\t\tlocalhost localhost.localdomain\n',
    '/etc/issue': 'Welcome to Alpine Linux 3.24\n',
    '/etc/motd': 'Welcome to Alpine!\n\nYou may change this message by editing /etc/motd.\n',
    '/etc/os-release':
      'NAME="Alpine Linux"\nID=alpine\nVERSION_ID=3.24.2\nPRETTY_NAME="Alpine Linux v3.24"\nHOME_URL="https://alpinelinux.org/"\n',
    '/etc/passwd':
      'root:x:0:0:root:/root:/bin/sh\nbin:x:1:1:bin:/bin:/sbin/nologin\ndaemon:x:2:2:daemon:/sbin:/sbin/nologin\nguest:x:405:100:guest:/dev/null:/sbin/nologin\nnobody:x:65534:65534:nobody:/:/sbin/nologin\n',
    '/etc/profile': 'export PATH="/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"\numask 022\n',
    '/etc/shells': '/bin/sh\n/bin/ash\n',
    '/bin/busybox': 0.2,
    '/lib/ld-musl-x86_64.so.1': 0.16,
    '/sbin/apk': 0.03,
  },
  applets: [
    ['/bin', '/bin/busybox', 'in /bin'],
    ['/usr/bin', '/bin/busybox', 'in /usr/bin'],
    ['/sbin', '/bin/busybox', 'halt init mount.fstab nologin reboot sysctl'],
    ['/usr/sbin', '/bin/busybox', 'addgroup adduser chroot crond delgroup deluser'],
  ],
};
