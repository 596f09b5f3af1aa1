/** Names that a busybox goes by, the well-known ones, in /bin and in /usr/bin. */
export const busyboxApplets: Readonly<Record<string, string>> = {
  'in /bin':
    'ash base64 cat chgrp chmod chown cp date dd df dmesg echo ed egrep false fgrep getopt grep gunzip gzip hostname kill link linux64 ln login ls mkdir mkfifo mknod mktemp more mount mv netstat nice pidof ping printenv ps pwd rev rm rmdir sed setpriv sh sleep stat stty su sync tar touch true umount uname usleep watch zcat',
  'in /usr/bin':
    '[ [[ awk basename bc bunzip2 bzip2 cal clear cmp comm cut diff dirname du env expand expr find flock fold free groups head hexdump id install killall less md5sum mkpasswd nc nl nohup nslookup od passwd paste printf pstree readlink realpath seq sha1sum sha256sum shuf sort split strings sum tac tail tee test time timeout top tr traceroute tree truncate tty uniq unlink unzip uptime vi wc wget which who whoami xargs xxd yes',
};
