const numbers: Readonly<Record<string, string>> = {
  '0': 'EXIT',
  '1': 'SIGHUP',
  '2': 'SIGINT',
  '3': 'SIGQUIT',
  '9': 'SIGKILL',
  '10': 'SIGUSR1',
  '12': 'SIGUSR2',
  '15': 'SIGTERM',
};

/** A signal's full name: "TERM", "SIGTERM" and "15" are one. */
export function signalName(text: string): string {
  const upper = text.toUpperCase();
  if (upper === 'EXIT') return upper;
  return numbers[text] ?? (upper.startsWith('SIG') ? upper : 'SIG' + upper);
}
