/** What the client says where too few or too many arguments were given: cli/required.go, its slip of the pen included. */
export function argumentError(path: string, usage: string, [least, most]: readonly [number, number]): string {
  const plural = (count: number): string => `${count} argument${count === 1 ? '' : 's'}`;
  let problem: string;
  let pointer = `Run '${path} --help' for more information`;
  if (most === 0) problem = 'accepts no arguments';
  else if (least === most) problem = `requires ${plural(least)}`;
  else if (most === Infinity) [problem, pointer] = [`requires at least ${plural(least)}`, `See '${path} --help' for more information`];
  else if (least === 0) [problem, pointer] = [`requires at most ${plural(most)}`, `SRun '${path} --help' for more information`];
  else problem = `requires at least ${least} and at most ${plural(most)}`;
  return `docker: '${path}' ${problem}\n\nUsage:  ${usage}\n\n${pointer}\n`;
}
