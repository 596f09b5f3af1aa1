import { describe, expect, it } from 'vitest';
import { shown } from './play.js';

describe('tools on the host', () => {
  it.each([
    ["printf '%s-%03d %x|%5s|%-5s|%.2f %%\\n' a 7 255 r l 1.5", 'a-007 ff|    r|l    |1.50 %\n'],
    ["printf '%s\\n' a b c", 'a\nb\nc\n'],
    ['echo -e "a\\tb\\n\\x41\\c"; echo; echo -n x', 'a\tb\nA\nx'],
    ["printf 'a\\nb\\n' | { sh -c true; cat; }", 'a\nb\n'],
    ['head -c 40000 /dev/zero > f; wc -c < f; head -c 20M /dev/zero > g; head -c 1 f >> g; stat -c %s g', '40000\n20971521\n'],
    ['head -c 1M /dev/zero | wc -c; dd if=/dev/zero of=f bs=1M count=5 status=none; stat -c %s f', '1048576\n5242880\n'],
    ['yes | head -n 100000 | wc -l; yes a b | tail -n +3 | head -1; seq 2000 | head -n 1K | tail -1', '100000\na b\n1024\n'],
    ["printf 'hé!' | head -c 2 | wc -c; printf 'hé!' | head -c -1; printf abc | tail -c 2; echo", '2\nhébc\n'],
    [
      'cat /dev/urandom | tr -dc a-z | head -c 8 | wc -c; head -c 3 /dev/zero | wc -c; head -c x f',
      "8\n3\nhead: invalid number of bytes: 'x'\n[1]",
    ],
    ['seq 3; seq -s, 1 2 5; seq -w 8 10; seq 3 -1 1', '1\n2\n3\n1,3,5\n08\n09\n10\n3\n2\n1\n'],
    [
      'mkdir -p a/b; touch a/x a/.h; ls a; ls -a a; ls -d a; ls a/x a; ls -R a',
      'b\nx\n.\n..\n.h\nb\nx\na\na/x\n\na:\nb\nx\na:\nb\nx\n\na/b:\n',
    ],
    [
      'echo hi > f; chmod 640 f; ls -l f; stat -c "%a %s %U %n %F" f',
      '-rw-r----- 1 root root 3 Dec  1 09:00 f\n640 3 root f regular file\n',
    ],
    ['echo 1 > a; cp a b; mv b c; ln -s a l; ln a h; readlink l; cat h l c; ls', 'a\n1\n1\n1\na\nc\nh\nl\n'],
    ['mkdir -p d/e; echo x > d/e/f; cp -r d d2; mv d d3; rm -r d2; find . | sort', '.\n./d3\n./d3/e\n./d3/e/f\n'],
    ['mkdir s t; touch s/a; cp s/a t; mv t/a t/b; ls t; rmdir s', "b\nrmdir: failed to remove 's': Directory not empty\n[1]"],
    ["printf 'b\\na\\nb\\n' | sort -u; printf '10\\n9\\n' | sort -n; printf 'x 2\\ny 1\\n' | sort -k2 -r", 'a\nb\n9\n10\nx 2\ny 1\n'],
    ["printf 'a\\na\\nb\\n' | uniq -c", '      2 a\n      1 b\n'],
    ["printf 'a b\\nc\\n' > f; wc f; wc -l < f; wc -w f", '2 3 6 f\n2\n3 f\n'],
    ['seq 20 | head -n 2; seq 20 | tail -n 2; seq 5 | tail -n +4; seq 5 | head -n -3; seq 3 | head -1', '1\n2\n19\n20\n4\n5\n1\n2\n1\n'],
    ["printf 'root:x:0\\nann:y:1\\n' | cut -d: -f1,3; echo abcdef | cut -c2-3", 'root:0\nann:1\nbc\n'],
    ["echo 'Hello World' | tr a-z A-Z; echo aabb | tr -s a; echo a1b2 | tr -d 0-9; echo a-b | tr - _", 'HELLO WORLD\nabb\nab\na_b\n'],
    [
      "printf 'one\\ntwo\\nthree\\n' | grep -n t; printf 'a\\nB\\n' | grep -ic b; echo abc | grep -o 'b.'; echo x | grep y",
      '2:two\n3:three\n1\nbc\n[1]',
    ],
    [
      "printf 'a.b\\naxb\\n' | grep -F a.b; echo 'foo123' | grep -E '^[a-z]+[0-9]{3}$'; echo foo | grep -v foo; echo $?",
      'a.b\nfoo123\n1\n',
    ],
    ['mkdir d; echo hit > d/a; echo no > d/b; grep -r hit d; grep -l hit d/a d/b', 'd/a:hit\nd/a\n'],
    ["echo hello | sed 's/l/L/'; echo hello | sed 's/l/L/g; s/^h/J/'; echo 'a b' | sed -E 's/(a) (b)/\\2 \\1/'", 'heLlo\nJeLLo\nb a\n'],
    [
      "seq 5 | sed -n '2,3p'; seq 3 | sed '$d'; seq 3 | sed '/2/d'; seq 2 | sed '1i top'; seq 2 | sed 'a x'",
      '2\n3\n1\n2\n1\n3\ntop\n1\n2\n1\nx\n2\nx\n',
    ],
    ["echo 'v=1' > c; sed -i s/1/2/ c; cat c; sed -i.bak 's|v|w|' c; cat c c.bak", 'v=2\nw=2\nv=2\n'],
    [
      "printf 'a 1\\nb 2\\n' | awk '{print $2, $1}'; printf 'x:y\\n' | awk -F: '/x/ {print \"<\" $2 \">\"}'; seq 3 | awk '$1 > 1'; seq 3 | awk 'END{print NR}'",
      '1 a\n2 b\n<y>\n2\n3\n3\n',
    ],
    ['seq 3 | xargs echo; seq 2 | xargs -I{} echo "<{}>"; echo a b c | xargs -n2', '1 2 3\n<1>\n<2>\na b\nc\n'],
    ['echo hi | tee a b; cat a b; echo more | tee -a a > /dev/null; cat a', 'hi\nhi\nhi\nhi\nmore\n'],
    ['basename /a/b.txt .txt; dirname /a/b/c; dirname x; basename /', 'b\n/a/b\n.\n/\n'],
    [
      'printf abc | sha256sum; printf abc | md5sum',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  -\n900150983cd24fb0d6963f7d28e17f72  -\n',
    ],
    ['printf "Hello, world" | base64; echo SGk= | base64 -d', 'SGVsbG8sIHdvcmxk\nHi'],
    ['mkdir p; echo in > p/f; tar cf x.tar p; rm -r p; tar tf x.tar; tar xf x.tar; cat p/f', 'p/\np/f\nin\n'],
    [
      'mkdir p; echo in > p/f; tar czf x.tgz p; tar tzf x.tgz; mkdir q; tar xzf x.tgz -C q; cat q/p/f; tar cf - p | tar tf -',
      'p/\np/f\nin\np/\np/f\n',
    ],
    ['echo text > f; gzip f; ls; gunzip -c f.gz; zcat f.gz', 'f.gz\ntext\ntext\n'],
    [
      'dd if=/dev/zero of=z bs=1K count=3 status=none; ls -l z; wc -c z; du -h z',
      '-rw-r--r-- 1 root root 3072 Dec  1 09:00 z\n3072 z\n4.0K\tz\n',
    ],
    ['date -d @0 "+%Y-%m-%d %H:%M:%S %a %b %j"; date -u -d "2026-03-04 05:06" +%s', '1970-01-01 00:00:00 Thu Jan 001\n1772600760\n'],
    ['echo a > a; echo b > b; diff a b; cmp a b', '1c1\n< a\n---\n> b\na b differ: byte 1, line 1\n[1]'],
    [
      'find . -maxdepth 0; mkdir -p x/y; touch x/a.js x/y/b.js; find x -name "*.js" -type f | sort; find x -type d; find x -name a.js -delete; ls x',
      '.\nx/a.js\nx/y/b.js\nx\nx/y\ny\n',
    ],
    ['env -i A=1 env; env | grep ^HOME; printenv HOME', 'A=1\nHOME=/root\n/root\n'],
    ['whoami; id -u; hostname; uname', 'root\n0\nhost\nLinux\n'],
    ['expr 2 + 3; expr a = b', '5\n0\n[1]'],
    ['f=$(mktemp -d); [ -d $f ] && echo made', 'made\n'],
    ['true; echo $?; false', '0\n[1]'],
    ['test -f nope || echo no; [ -n x -a 1 = 1 ] && echo yes; [ ! -d /root ] || echo dir', 'no\nyes\ndir\n'],
    ['cat nope', 'cat: nope: No such file or directory\n[1]'],
    ['mkdir d; cat d', 'cat: d: Is a directory\n[1]'],
    [
      'rm nope; rm -f nope; mkdir d; rm d',
      "rm: cannot remove 'nope': No such file or directory\nrm: cannot remove 'd': Is a directory\n[1]",
    ],
    ['mkdir a a', "mkdir: cannot create directory 'a': File exists\n[1]"],
    ['mkdir x/y', "mkdir: cannot create directory 'x/y': No such file or directory\n[1]"],
    ['cp nope x', "cp: cannot stat 'nope': No such file or directory\n[1]"],
    ['mkdir d; cp d e', "cp: -r not specified; omitting directory 'd'\n[1]"],
    [
      'ls -Z1 2>&1 | head -1; ls --nope',
      "ls: invalid option -- 'Z'\nls: unrecognized option '--nope'\nTry 'ls --help' for more information.\n[2]",
    ],
    ['touch a/b', "touch: cannot touch 'a/b': No such file or directory\n[1]"],
    [
      'head nope; sed s/a/b/ nope',
      "head: cannot open 'nope' for reading: No such file or directory\nsed: can't read nope: No such file or directory\n[1]",
    ],
    ['sleep x', "sleep: invalid time interval 'x'\n[1]"],
    ['curl -s http://localhost:8080; curl http://example.com', 'curl: (6) Could not resolve host: example.com\n[6]'],
  ])('%s', async (script, output) => {
    expect(await shown(script)).toBe(output);
  });

  it('carry bytes through pipes without loss', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const { play } = await import('./play.js');
    const { lookup } = await import('../../src/model/file-system/lookup.js');
    const { contentBytes } = await import('../../src/shell/byte-text.js');
    const steps = await play('cat raw | cat > copy; cmp raw copy', { files: { raw: bytes } });
    expect(steps[0]?.exitCode).toBe(0);
    const node = steps[0] && lookup(steps[0].world.host, '/root/copy');
    expect(node && typeof node !== 'string' && node.kind === 'file' && contentBytes(node.content ?? '')).toEqual(bytes);
  });
});
