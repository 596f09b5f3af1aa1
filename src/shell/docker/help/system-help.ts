import type { HelpText } from './help-text.js';

/** What `--help` says of the system commands: a sentence, the other names, and a line for each flag. */
export const systemHelp: Readonly<Record<string, HelpText>> = {
  'system events': {
    short: 'Get real time events from the server',
    aliases: 'docker system events, docker events',
    options: {
      filter: 'Filter output based on conditions provided',
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      since: 'Show all events created since timestamp',
      until: 'Stream events until this timestamp',
    },
  },
  'system info': {
    short: 'Display system-wide information',
    aliases: 'docker system info, docker info',
    options: {
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
    },
  },
  'system df': {
    short: 'Show docker disk usage',
    options: {
      format:
        "Format output using a custom template:\n'table':            Print output in table format with column headers (default)\n'table TEMPLATE':   Print output in table format using the given Go template\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      verbose: 'Show detailed information on space usage',
    },
  },
  'system prune': {
    short: 'Remove unused data',
    options: {
      all: 'Remove all unused images not just dangling ones',
      filter: 'Provide filter values (e.g. "label=<key>=<value>")',
      force: 'Do not prompt for confirmation',
      volumes: 'Prune anonymous volumes',
    },
  },
};
