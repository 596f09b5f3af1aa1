import { describe, expect, it } from 'vitest';
import { play, shown } from './play.js';

const f = String.raw;

describe('the shell', () => {
  it.each([
    ['echo \'a  b\' "c  d" e\\ f', 'a  b c  d e f\n'],
    ['X="a b"; echo $X "$X" \'$X\' ${X}c', 'a b a b $X a bc\n'],
    ['X="a  b"; for i in $X; do echo "[$i]"; done', '[a]\n[b]\n'],
    ['echo {a,b}{1..3} {5..1..2} {01..03}', 'a1 a2 a3 b1 b2 b3 5 3 1 01 02 03\n'],
    ['echo $((1+2*3)) $((10%3)) $((2**8)) $((1<2 ? 7 : 8))', '7 1 256 7\n'],
    ['i=1; ((i+=4)); echo $i; let i=i*2; echo $i', '5\n10\n'],
    ['echo ${A:-x} ${A:=y} $A ${A:+z} ${#A}', 'x y y z 1\n'],
    ['P=/a/b.tar.gz; echo ${P##*/} ${P%.*} ${P%%.*} ${P#*/}', 'b.tar.gz /a/b.tar /a/b a/b.tar.gz\n'],
    ['S=hello; echo ${S/l/L} ${S//l/L} ${S:1:3} ${S^} ${S^^}', 'heLlo heLLo ell Hello HELLO\n'],
    ['echo $(echo a; echo b) "$(echo c; echo)"', 'a b c\n'],
    ['echo `echo old`', 'old\n'],
    ['true && echo yes || echo no; false && echo yes || echo no', 'yes\nno\n'],
    ['if [ 1 -lt 2 ]; then echo lt; elif true; then echo x; else echo ge; fi', 'lt\n'],
    ['n=0; while [ $n -lt 3 ]; do n=$((n+1)); [ $n = 2 ] && continue; echo $n; done', '1\n3\n'],
    ['until true; do :; done; echo $?', '0\n'],
    ['for i in 1 2 3; do [ $i = 2 ] && break; echo $i; done', '1\n'],
    ['for ((i=0; i<3; i++)); do echo -n $i; done; echo', '012\n'],
    ['case abc.txt in *.md) echo md;; *.txt|*.log) echo text;; *) echo other;; esac', 'text\n'],
    ['f() { echo "$# $1 $*"; return 3; }; f a "b c"; echo $?', '2 a a b c\n3\n'],
    ['f() { local x=in; echo $x; }; x=out; f; echo $x', 'in\nout\n'],
    ['(cd /tmp; X=1; pwd); echo "$PWD $X"', '/tmp\n/root \n'],
    ['echo a | { read v; echo "got $v"; }', 'got a\n'],
    ["printf 'a b\\nc d\\n' | while read x y; do echo $y-$x; done", 'b-a\nd-c\n'],
    ['set -- a "b c" d; shift; echo $# "$1"; for i; do echo "<$i>"; done', '2 b c\n<b c>\n<d>\n'],
    ['set -- a b; printf "[%s]" "$@"; echo; set --; printf "[%s]" "$@"; echo', '[a][b]\n[]\n'],
    ['a=(x "y z"); a+=(w); echo ${#a[@]} "${a[1]}"; for i in "${a[@]}"; do echo $i; done', '3 y z\nx\ny z\nw\n'],
    ['echo out; echo err >&2', 'out\nerr\n'],
    ['{ echo out; echo err >&2; } 2>/dev/null', 'out\n'],
    ['{ echo out; echo err >&2; } > f 2>&1; cat f', 'out\nerr\n'],
    ['echo a > f; echo b >> f; cat < f; wc -l < f', 'a\nb\n2\n'],
    ['X=v; cat <<END\n$X $(echo s) \\$X\nEND', 'v s $X\n'],
    ["X=v; cat <<'END'\n$X\nEND", '$X\n'],
    ['cat <<-END\n\tin\n\tEND', 'in\n'],
    ["cat <<< $'a\\tb'", 'a\tb\n'],
    ['touch b.txt a.txt c.md; echo *.txt [bc]* *.none', 'a.txt b.txt b.txt c.md *.none\n'],
    ['mkdir -p d/e; touch d/e/f d/.h; echo d/*/f */ ~/d', 'd/e/f d/ /root/d\n'],
    ['[[ abc == a* && ! -e nope && 3 -gt 2 ]] && echo yes', 'yes\n'],
    ['[[ v1.2 =~ ^v([0-9]+) ]] && echo ${BASH_REMATCH[1]}', '1\n'],
    ['! false; echo $?; ! true; echo $?', '0\n1\n'],
    ['false | true; echo $?; set -o pipefail; false | true; echo $?', '0\n1\n'],
    ['eval "echo \\$HOME"', '/root\n'],
    ["export A=1; B=2; sh -c 'echo \"$A-$B\"'; C=3 sh -c 'echo $C'", '1-\n3\n'],
    ["sh -c 'echo $0 $1' name arg", 'name arg\n'],
    ['echo "echo from file \\$1" > s.sh; sh s.sh x; chmod +x s.sh; ./s.sh y; . ./s.sh z', 'from file x\nfrom file y\nfrom file z\n'],
    ['readonly R=1; R=2; echo $R', 'bash: R: readonly variable\n1\n'],
    ['unset HOME; echo "[$HOME]"', '[]\n'],
    ['type cd; command -v cat', 'cd is a shell builtin\n/usr/bin/cat\n'],
    ['trap "echo bye" EXIT; (exit 3); echo $?', '3\n'],
    ['sh -c "trap \'echo bye\' EXIT; exit 3"', 'bye\n[3]'],
    ['sh -ec "false; echo never"', '[1]'],
    ["sh -uc 'echo $NOPE'", 'sh: 1: NOPE: parameter not set\n[2]'],
    ['sleep 1 & wait; echo done', 'done\n'],
    ['time true 2>/dev/null; echo ok', '\nreal\t0m0.002s\nuser\t0m0.000s\nsys\t0m0.000s\nok\n'],
  ])('runs %s', async (script, output) => {
    expect(await shown(script)).toBe(output);
  });

  it.each([
    ['foo', 'bash: foo: command not found\n[127]'],
    ['./foo', 'bash: ./foo: No such file or directory\n[127]'],
    ['/tmp', 'bash: /tmp: Is a directory\n[126]'],
    ['echo x > f; ./f', 'bash: ./f: Permission denied\n[126]'],
    ['cat < nope', 'bash: nope: No such file or directory\n[1]'],
    ['echo x > no/file', 'bash: no/file: No such file or directory\n[1]'],
    ['cd nope', 'bash: cd: nope: No such file or directory\n[1]'],
    ['echo ${X?missing}', 'bash: X: missing\n[1]'],
    ['echo $((1/0))', 'bash: division by 0\n[1]'],
    ['sh -c foo', 'sh: 1: foo: not found\n[127]'],
    ['sh nope.sh', 'sh: nope.sh: No such file or directory\n[2]'],
    ['[ a -eq 1 ]', '[: a: integer expression expected\n[2]'],
  ])('says of %s what bash says', async (script, output) => {
    expect(await shown(script)).toBe(output);
  });

  it('keeps variables, functions and the directory from step to step', async () => {
    expect(await shown('X=1\n\nmkdir d && cd d\n\nf() { echo "$X in $PWD"; }\n\nf')).toBe('1 in /root/d\n');
  });

  it('goes on after a failing command, and stops at exit', async () => {
    const steps = await play('false\n\nnope\n\necho on\n\nexit 4\n\necho never');
    expect(steps.map((step) => step.exitCode)).toEqual([1, 127, 0, 4]);
  });

  it('holds the timeline for what sleep says', async () => {
    const [first, second] = await play('sleep 2\n\nsleep 0.5; echo');
    expect([first?.holdMs, second?.holdMs]).toEqual([2_000, 500]);
  });

  it('runs a script the same each time', async () => {
    const script = f`for i in {1..5}; do mktemp; date; echo $i > f$i; done; ls -la; sha256sum f*`;
    expect(await shown(script)).toBe(await shown(script));
  });

  it('takes an extra line at the end, and tells what it can’t read as a step', async () => {
    const { openDemo } = await import('../../src/shell/shell.js');
    const demo = openDemo();
    await demo.run('X=5');
    expect((await demo.runLine('echo $X')).stdout).toBe('5\n');
    expect(await demo.runLine("echo 'open")).toMatchObject({
      exitCode: 2,
      stderr: "bash: unexpected EOF while looking for matching `''\n",
    });
    expect(demo.steps).toHaveLength(3);
  });
});

describe('limits', () => {
  it.each([
    ['while true; do :; done', /limit of 1000 commands/],
    ['f() { f; }; f', /nesting level/],
    ['for i in {1..400}; do echo $i; done; for j in {1..900}; do :; done', /limit of 1000 commands/],
    ['sh -c "while :; do echo x; done"', /limit of 1000 commands/],
    ['for i in {1..200000}; do :; done', /limit of 100000 words from braces/],
    ['echo {1..1000}{1..1000}', /limit of 100000 words from braces/],
    ['x=a; for i in {1..60}; do x=$x$x; done', /limit of 10000000 characters in a word/],
    ['seq 100000000', /limit of 1000000 numbers from seq/],
    ['yes', /output without end/],
  ])('stop %s, and say so', async (script, message) => {
    const steps = await play(`${script}\n\necho after`, { limits: { commands: 1_000 } });
    expect(steps[0]?.stderr).toMatch(message);
  });

  it('let braces make all their words, and pipes take what they want of what is endless', async () => {
    const [all, first] = await play('set -- {1..30000}; echo $#\nyes | head -n 2');
    expect([all?.stdout, first?.stdout]).toEqual(['30000\n', 'y\ny\n']);
  });

  it('stop output without end', async () => {
    const steps = await play('while true; do echo xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx; done', { limits: { outputBytes: 10_000 } });
    expect(steps[0]?.stderr).toMatch(/output limit of 10000 bytes/);
    expect(steps[0]?.stdout.length).toBeLessThanOrEqual(10_000);
  });

  it('stop pipes and substitutions that grow without end', async () => {
    const steps = await play('X=aaaaaaaaaa; while true; do X=$(echo $X$X); done', { limits: { outputBytes: 100_000 } });
    expect(steps[0]?.stderr).toMatch(/output limit/);
  });

  it('end a whole run: nothing runs after it', async () => {
    const steps = await play('while true; do :; done\n\necho after', { limits: { commands: 100 } });
    expect(steps).toHaveLength(1);
  });
});
