import type { HelpText } from './help-text.js';

/** What `--help` says of the image commands: a sentence, the other names, and a line for each flag. */
export const imageHelp: Readonly<Record<string, HelpText>> = {
  'image history': {
    short: 'Show the history of an image',
    aliases: 'docker image history, docker history',
    options: {
      format:
        "Format output using a custom template:\n'table':            Print output in table format with column headers (default)\n'table TEMPLATE':   Print output in table format using the given Go template\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      human: 'Print sizes and dates in human readable format (default true)',
      'no-trunc': "Don't truncate output",
      platform: 'Show history for the given platform. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
      quiet: 'Only show image IDs',
    },
  },
  'image inspect': {
    short: 'Display detailed information on one or more images',
    options: {
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      platform:
        "Inspect a specific platform of the multi-platform image.\nIf the image or the server is not multi-platform capable, the command will error out if the platform does not match.\n'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)",
    },
  },
  'image prune': {
    short: 'Remove unused images',
    options: {
      all: 'Remove all unused images, not just dangling ones',
      filter: 'Provide filter values (e.g. "until=<timestamp>")',
      force: 'Do not prompt for confirmation',
    },
  },
  'image ls': {
    short: 'List images',
    aliases: 'docker image ls, docker image list, docker images',
    options: {
      all: 'Show all images (default hides intermediate images)',
      digests: 'Show digests',
      filter: 'Filter output based on conditions provided',
      format:
        "Format output using a custom template:\n'table':            Print output in table format with column headers (default)\n'table TEMPLATE':   Print output in table format using the given Go template\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      'no-trunc': "Don't truncate output",
      quiet: 'Only show image IDs',
      tree: 'List multi-platform images as a tree (EXPERIMENTAL)',
    },
  },
  'image import': {
    short: 'Import the contents from a tarball to create a filesystem image',
    aliases: 'docker image import, docker import',
    options: {
      change: 'Apply Dockerfile instruction to the created image',
      message: 'Set commit message for imported image',
      platform: 'Set platform if server is multi-platform capable',
    },
  },
  'image load': {
    short: 'Load an image from a tar archive or STDIN',
    aliases: 'docker image load, docker load',
    options: {
      input: 'Read from tar archive file, instead of STDIN',
      platform: 'Load only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
      quiet: 'Suppress the load output',
    },
  },
  'image pull': {
    short: 'Download an image from a registry',
    aliases: 'docker image pull, docker pull',
    options: {
      'all-tags': 'Download all tagged images in the repository',
      'disable-content-trust': 'Skip image verification (default true)',
      platform: 'Set platform if server is multi-platform capable',
      quiet: 'Suppress verbose output',
    },
  },
  'image push': {
    short: 'Upload an image to a registry',
    aliases: 'docker image push, docker push',
    options: {
      'all-tags': 'Push all tags of an image to the repository',
      'disable-content-trust': 'Skip image signing (default true)',
      platform:
        "Push a platform-specific manifest as a single-platform image to the registry.\nImage index won't be pushed, meaning that other manifests, including attestations won't be preserved.\n'os[/arch[/variant]]': Explicit platform (eg. linux/amd64)",
      quiet: 'Suppress verbose output',
    },
  },
  'image rm': {
    short: 'Remove one or more images',
    aliases: 'docker image rm, docker image remove, docker rmi',
    options: {
      force: 'Force removal of the image',
      'no-prune': 'Do not delete untagged parents',
      platform: 'Remove only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
    },
  },
  'image save': {
    short: 'Save one or more images to a tar archive (streamed to STDOUT by default)',
    aliases: 'docker image save, docker save',
    options: {
      output: 'Write to a file, instead of STDOUT',
      platform: 'Save only the given platform variant. Formatted as "os[/arch[/variant]]" (e.g., "linux/amd64")',
    },
  },
  'image tag': {
    short: 'Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE',
    aliases: 'docker image tag, docker tag',
    options: {},
  },
};
