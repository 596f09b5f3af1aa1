import type { HelpText } from './help-text.js';

/** What `--help` says of the volume commands: a sentence, the other names, and a line for each flag. */
export const volumeHelp: Readonly<Record<string, HelpText>> = {
  'volume create': {
    short: 'Create a volume',
    options: {
      availability: 'Cluster Volume availability ("active", "pause", "drain") (default "active")',
      driver: 'Specify volume driver name (default "local")',
      group: 'Cluster Volume group (cluster volumes)',
      label: 'Set metadata for a volume',
      'limit-bytes': 'Minimum size of the Cluster Volume in bytes',
      opt: 'Set driver specific options (default map[])',
      'required-bytes': 'Maximum size of the Cluster Volume in bytes',
      scope: 'Cluster Volume access scope ("single", "multi") (default "single")',
      secret: 'Cluster Volume secrets (default map[])',
      sharing: 'Cluster Volume access sharing ("none", "readonly", "onewriter", "all") (default "none")',
      'topology-preferred': 'A topology that the Cluster Volume would be preferred in',
      'topology-required': 'A topology that the Cluster Volume must be accessible from',
      type: 'Cluster Volume access type ("mount", "block") (default "block")',
    },
  },
  'volume inspect': {
    short: 'Display detailed information on one or more volumes',
    options: {
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
    },
  },
  'volume ls': {
    short: 'List volumes',
    aliases: 'docker volume ls, docker volume list',
    options: {
      cluster: 'Display only cluster volumes, and use cluster volume list formatting',
      filter: 'Provide filter values (e.g. "dangling=true")',
      format:
        "Format output using a custom template:\n'table':            Print output in table format with column headers (default)\n'table TEMPLATE':   Print output in table format using the given Go template\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      quiet: 'Only display volume names',
    },
  },
  'volume prune': {
    short: 'Remove unused local volumes',
    options: {
      all: 'Remove all unused volumes, not just anonymous ones',
      filter: 'Provide filter values (e.g. "label=<label>")',
      force: 'Do not prompt for confirmation',
    },
  },
  'volume rm': {
    short: 'Remove one or more volumes. You cannot remove a volume that is in use by a container.',
    aliases: 'docker volume rm, docker volume remove',
    options: {
      force: 'Force the removal of one or more volumes',
    },
  },
};
