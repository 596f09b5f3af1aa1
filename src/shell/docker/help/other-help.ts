import type { HelpText } from './help-text.js';

/** What `--help` says of the commands that belong to no group. */
export const otherHelp: Readonly<Record<string, HelpText>> = {
  inspect: {
    short: 'Return low-level information on Docker objects',
    options: {
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      size: 'Display total file sizes if the type is container',
      type: 'Only inspect objects of the given type',
    },
  },
  login: {
    short: 'Authenticate to a registry.\nDefaults to Docker Hub if no server is specified.',
    options: {
      password: 'Password or Personal Access Token (PAT)',
      'password-stdin': 'Take the Password or Personal Access Token (PAT) from stdin',
      username: 'Username',
    },
  },
  logout: {
    short: 'Log out from a registry.\nIf no server is specified, the default is defined by the daemon.',
    options: {},
  },
  version: {
    short: 'Show the Docker version information',
    options: {
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
    },
  },
};
