import { print, type Call } from '../command.js';

/** Asks before a prune, unless forced: yes only where a "y" is piped in; a reader who types nothing says no. */
export function confirms(call: Call, warning: string): boolean {
  if (call.flags.is('force')) return true;
  print(call, `${warning}\nAre you sure you want to continue? [y/N] `);
  return (call.process.stdin ?? '').split('\n')[0]?.trim().toLowerCase() === 'y';
}
