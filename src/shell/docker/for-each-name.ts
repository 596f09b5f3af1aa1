import { fail, print, type Call } from './command.js';

/**
 * Does one thing to each named object, prints the name of each that went well, and collects refusals, which come last, as the
 * client does it.
 */
export async function forEachName(
  call: Call,
  names: readonly string[],
  one: (name: string) => Promise<string | null> | string | null,
): Promise<number> {
  const errors: string[] = [];
  for (const name of names) {
    const error = await one(name);
    if (error === null) print(call, `${name}\n`);
    else errors.push(error);
  }
  return errors.length ? fail(call, ...errors) : 0;
}
