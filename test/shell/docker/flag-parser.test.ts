import { describe, expect, it } from 'vitest';
import { parseFlags, readFlagSpecs } from '../../../src/shell/docker/flag-parser.js';
import { deprecationsOf, flagProblem } from '../../../src/shell/docker/flag-problem.js';

const specs = readFlagSpecs(
  'd,detach i,interactive t,tty e,env:list name:string n,last:int m,memory:bytes f,filter:filter mount:mount time=timeout:int timeout:int',
);

function parse(line: string, interspersed = true): ReturnType<typeof parseFlags> {
  return parseFlags(line.split(' '), specs, interspersed);
}

function errorOf(line: string): string {
  return flagProblem(parse(line));
}

describe('flags of a docker command', () => {
  it('short switches bundle, and the last may take the rest of the word or the next one as its value', () => {
    for (const line of [
      '-dite A=1 x',
      '-dit -eA=1 x',
      '-d -i -t -e=A=1 x',
      '--detach --interactive --tty --env A=1 x',
      '--detach=true -it --env=A=1 x',
    ]) {
      const read = parse(line);
      expect(read.fault).toBe(null);
      expect([read.flags.is('detach'), read.flags.is('interactive'), read.flags.is('tty'), read.flags.list('env'), read.args]).toEqual([
        true,
        true,
        true,
        ['A=1'],
        ['x'],
      ]);
    }
  });

  it('the first argument ends the flags of run and exec', () => {
    const read = parse('-d alpine ls -d --name x', false);
    expect(read.fault).toBe(null);
    expect(read.args).toEqual(['alpine', 'ls', '-d', '--name', 'x']);
    expect(read.flags.has('name')).toBe(false);
  });

  it('two dashes end the flags, one dash is an argument', () => {
    const read = parse('-d - -- -x --nope');
    expect(read.fault).toBe(null);
    expect(read.args).toEqual(['-', '-x', '--nope']);
  });

  it('an old name works, and says which name to use', () => {
    const read = parse('--time 3 web');
    expect(read.fault).toBe(null);
    expect(read.flags.text('timeout')).toBe('3');
    expect(deprecationsOf(read)).toEqual(['Flag --time has been deprecated, use --timeout instead\n']);
  });

  it.each([
    ['--nam x', 'unknown flag: --nam'],
    ['-dxz', "unknown shorthand flag: 'x' in -xz"],
    ['--name', 'flag needs an argument: --name'],
    ['-de', "flag needs an argument: 'e' in -e"],
    ['--=x', 'bad flag syntax: --=x'],
    ['---x', 'bad flag syntax: ---x'],
    ['--detach=x', 'invalid argument "x" for "-d, --detach" flag: strconv.ParseBool: parsing "x": invalid syntax'],
    ['-n x', 'invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax'],
    ['--memory x', `invalid argument "x" for "-m, --memory" flag: invalid size: 'x'`],
    ['-m 5x', `invalid argument "5x" for "-m, --memory" flag: invalid suffix: 'x'`],
    ['-f name', 'invalid argument "name" for "-f, --filter" flag: bad format of filter (expected name=value)'],
    ['--mount x', `invalid argument "x" for "--mount" flag: invalid field 'x' must be a key=value pair`],
    ['--mount type=bind', 'invalid argument "type=bind" for "--mount" flag: target is required'],
  ])('%s is refused as the client refuses it', (line, error) => {
    expect(errorOf(line)).toBe(error);
  });
});
