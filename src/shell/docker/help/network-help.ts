import type { HelpText } from './help-text.js';

/** What `--help` says of the network commands: a sentence, the other names, and a line for each flag. */
export const networkHelp: Readonly<Record<string, HelpText>> = {
  'network create': {
    short: 'Create a network',
    options: {
      attachable: 'Enable manual container attachment',
      'aux-address': 'Auxiliary IPv4 or IPv6 addresses used by Network driver (default map[])',
      'config-from': 'The network from which to copy the configuration',
      'config-only': 'Create a configuration only network',
      driver: 'Driver to manage the Network (default "bridge")',
      gateway: 'IPv4 or IPv6 Gateway for the master subnet',
      ingress: 'Create swarm routing-mesh network',
      internal: 'Restrict external access to the network',
      'ip-range': 'Allocate container ip from a sub-range',
      'ipam-driver': 'IP Address Management Driver (default "default")',
      'ipam-opt': 'Set IPAM driver specific options (default map[])',
      ipv4: 'Enable or disable IPv4 address assignment (default true)',
      ipv6: 'Enable or disable IPv6 address assignment',
      label: 'Set metadata on a network',
      opt: 'Set driver specific options (default map[])',
      scope: "Control the network's scope",
      subnet: 'Subnet in CIDR format that represents a network segment',
    },
  },
  'network inspect': {
    short: 'Display detailed information on one or more networks',
    options: {
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      verbose: 'Verbose output for diagnostics',
    },
  },
  'network ls': {
    short: 'List networks',
    aliases: 'docker network ls, docker network list',
    options: {
      filter: 'Provide filter values (e.g. "driver=bridge")',
      format:
        "Format output using a custom template:\n'table':            Print output in table format with column headers (default)\n'table TEMPLATE':   Print output in table format using the given Go template\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      'no-trunc': 'Do not truncate the output',
      quiet: 'Only display network IDs',
    },
  },
  'network prune': {
    short: 'Remove all unused networks',
    options: {
      filter: 'Provide filter values (e.g. "until=<timestamp>")',
      force: 'Do not prompt for confirmation',
    },
  },
  'network rm': {
    short: 'Remove one or more networks',
    aliases: 'docker network rm, docker network remove',
    options: {
      force: 'Do not error if the network does not exist',
    },
  },
};
