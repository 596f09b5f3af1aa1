import type { Program } from '../process.js';

/** There is no network here: every look-up fails as one does with no name server. */
function hostOf(process: Parameters<Program>[0]): string | undefined {
  const url = process.argv.slice(1).find((arg, index, all) => !arg.startsWith('-') && !/^-(o|O|H|X|d|u|A|T)$/.test(all[index - 1] ?? ''));
  return url
    ?.replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '');
}

/** `curl`. */
export const curl: Program = (process) => {
  const host = hostOf(process);
  if (host === undefined) {
    process.stderr.write("curl: try 'curl --help' or 'curl --manual' for more information\n");
    return 2;
  }
  const isSilent = process.argv.some((arg) => /^-\w*s/.test(arg)) && !process.argv.some((arg) => /^-\w*S/.test(arg));
  const [name = '', port = '80'] = host.split(':');
  const isLocal = name === 'localhost' || /^127\./.test(name);
  if (!isSilent)
    process.stderr.write(
      isLocal
        ? `curl: (7) Failed to connect to ${name} port ${port} after 0 ms: Couldn't connect to server\n`
        : `curl: (6) Could not resolve host: ${name}\n`,
    );
  return isLocal ? 7 : 6;
};

/** `wget`. */
export const wget: Program = (process) => {
  const host = hostOf(process);
  if (host === undefined) {
    process.stderr.write('wget: missing URL\n');
    return 1;
  }
  const [name = ''] = host.split(':');
  const isLocal = name === 'localhost' || /^127\./.test(name);
  process.stderr.write(isLocal ? `wget: can't connect to remote host (127.0.0.1): Connection refused\n` : `wget: bad address '${name}'\n`);
  return 1;
};

/** `ping host`. */
export const ping: Program = (process) => {
  process.stderr.write(`ping: bad address '${hostOf(process) ?? ''}'\n`);
  return 1;
};
