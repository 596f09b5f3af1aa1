import type { HelpText } from './help-text.js';

/** What `--help` says of the container commands: a sentence, the other names, and a line for each flag. */
export const containerHelp: Readonly<Record<string, HelpText>> = {
  'container attach': {
    short: 'Attach local standard input, output, and error streams to a running container',
    aliases: 'docker container attach, docker attach',
    options: {
      'detach-keys': 'Override the key sequence for detaching a container',
      'no-stdin': 'Do not attach STDIN',
      'sig-proxy': 'Proxy all received signals to the process (default true)',
    },
  },
  'container commit': {
    short: "Create a new image from a container's changes",
    aliases: 'docker container commit, docker commit',
    options: {
      author: 'Author (e.g., "John Hannibal Smith <hannibal@a-team.com>")',
      change: 'Apply Dockerfile instruction to the created image',
      message: 'Commit message',
      pause: 'Pause container during commit (default true)',
    },
  },
  'container inspect': {
    short: 'Display detailed information on one or more containers',
    options: {
      format:
        "Format output using a custom template:\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      size: 'Display total file sizes',
    },
  },
  'container prune': {
    short: 'Remove all stopped containers',
    options: {
      filter: 'Provide filter values (e.g. "until=<timestamp>")',
      force: 'Do not prompt for confirmation',
    },
  },
  'container cp': {
    short: 'Copy files/folders between a container and the local filesystem',
    long: "Use '-' as the source to read a tar archive from stdin\nand extract it to a directory destination in a container.\nUse '-' as the destination to stream a tar archive of a\ncontainer source to stdout.",
    aliases: 'docker container cp, docker cp',
    options: {
      archive: 'Archive mode (copy all uid/gid information)',
      'follow-link': 'Always follow symbol link in SRC_PATH',
      quiet: 'Suppress progress output during copy. Progress output is automatically suppressed if no terminal is attached',
    },
  },
  'container diff': {
    short: "Inspect changes to files or directories on a container's filesystem",
    aliases: 'docker container diff, docker diff',
    options: {},
  },
  'container exec': {
    short: 'Execute a command in a running container',
    aliases: 'docker container exec, docker exec',
    options: {
      detach: 'Detached mode: run command in the background',
      'detach-keys': 'Override the key sequence for detaching a container',
      env: 'Set environment variables',
      'env-file': 'Read in a file of environment variables',
      interactive: 'Keep STDIN open even if not attached',
      privileged: 'Give extended privileges to the command',
      tty: 'Allocate a pseudo-TTY',
      user: 'Username or UID (format: "<name|uid>[:<group|gid>]")',
      workdir: 'Working directory inside the container',
    },
  },
  'container export': {
    short: "Export a container's filesystem as a tar archive",
    aliases: 'docker container export, docker export',
    options: {
      output: 'Write to a file, instead of STDOUT',
    },
  },
  'container kill': {
    short: 'Kill one or more running containers',
    aliases: 'docker container kill, docker kill',
    options: {
      signal: 'Signal to send to the container',
    },
  },
  'container logs': {
    short: 'Fetch the logs of a container',
    aliases: 'docker container logs, docker logs',
    options: {
      details: 'Show extra details provided to logs',
      follow: 'Follow log output',
      since: 'Show logs since timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)',
      tail: 'Number of lines to show from the end of the logs (default "all")',
      timestamps: 'Show timestamps',
      until: 'Show logs before a timestamp (e.g. "2013-01-02T13:23:37Z") or relative (e.g. "42m" for 42 minutes)',
    },
  },
  'container pause': {
    short: 'Pause all processes within one or more containers',
    aliases: 'docker container pause, docker pause',
    options: {},
  },
  'container port': {
    short: 'List port mappings or a specific mapping for the container',
    aliases: 'docker container port, docker port',
    options: {},
  },
  'container ls': {
    short: 'List containers',
    aliases: 'docker container ls, docker container list, docker container ps, docker ps',
    options: {
      all: 'Show all containers (default shows just running)',
      filter: 'Filter output based on conditions provided',
      format:
        "Format output using a custom template:\n'table':            Print output in table format with column headers (default)\n'table TEMPLATE':   Print output in table format using the given Go template\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      last: 'Show n last created containers (includes all states) (default -1)',
      latest: 'Show the latest created container (includes all states)',
      'no-trunc': "Don't truncate output",
      quiet: 'Only display container IDs',
      size: 'Display total file sizes',
    },
  },
  'container rename': {
    short: 'Rename a container',
    aliases: 'docker container rename, docker rename',
    options: {},
  },
  'container restart': {
    short: 'Restart one or more containers',
    aliases: 'docker container restart, docker restart',
    options: {
      signal: 'Signal to send to the container',
      timeout: 'Seconds to wait before killing the container',
    },
  },
  'container rm': {
    short: 'Remove one or more containers',
    aliases: 'docker container rm, docker container remove, docker rm',
    options: {
      force: 'Force the removal of a running container (uses SIGKILL)',
      link: 'Remove the specified link',
      volumes: 'Remove anonymous volumes associated with the container',
    },
  },
  'container start': {
    short: 'Start one or more stopped containers',
    aliases: 'docker container start, docker start',
    options: {
      attach: 'Attach STDOUT/STDERR and forward signals',
      checkpoint: 'Restore from this checkpoint',
      'checkpoint-dir': 'Use a custom checkpoint storage directory',
      'detach-keys': 'Override the key sequence for detaching a container',
      interactive: "Attach container's STDIN",
    },
  },
  'container stats': {
    short: 'Display a live stream of container(s) resource usage statistics',
    aliases: 'docker container stats, docker stats',
    options: {
      all: 'Show all containers (default shows just running)',
      format:
        "Format output using a custom template:\n'table':            Print output in table format with column headers (default)\n'table TEMPLATE':   Print output in table format using the given Go template\n'json':             Print in JSON format\n'TEMPLATE':         Print output using the given Go template.\nRefer to https://docs.docker.com/go/formatting/ for more information about formatting output with templates",
      'no-stream': 'Disable streaming stats and only pull the first result',
      'no-trunc': 'Do not truncate output',
    },
  },
  'container stop': {
    short: 'Stop one or more running containers',
    aliases: 'docker container stop, docker stop',
    options: {
      signal: 'Signal to send to the container',
      timeout: 'Seconds to wait before killing the container',
    },
  },
  'container top': {
    short: 'Display the running processes of a container',
    aliases: 'docker container top, docker top',
    options: {},
  },
  'container unpause': {
    short: 'Unpause all processes within one or more containers',
    aliases: 'docker container unpause, docker unpause',
    options: {},
  },
  'container update': {
    short: 'Update configuration of one or more containers',
    aliases: 'docker container update, docker update',
    options: {
      'blkio-weight': 'Block IO (relative weight), between 10 and 1000, or 0 to disable (default 0)',
      'cpu-period': 'Limit CPU CFS (Completely Fair Scheduler) period',
      'cpu-quota': 'Limit CPU CFS (Completely Fair Scheduler) quota',
      'cpu-rt-period': 'Limit the CPU real-time period in microseconds',
      'cpu-rt-runtime': 'Limit the CPU real-time runtime in microseconds',
      'cpu-shares': 'CPU shares (relative weight)',
      cpus: 'Number of CPUs',
      'cpuset-cpus': 'CPUs in which to allow execution (0-3, 0,1)',
      'cpuset-mems': 'MEMs in which to allow execution (0-3, 0,1)',
      memory: 'Memory limit',
      'memory-reservation': 'Memory soft limit',
      'memory-swap': 'Swap limit equal to memory plus swap: -1 to enable unlimited swap',
      'pids-limit': 'Tune container pids limit (set -1 for unlimited)',
      restart: 'Restart policy to apply when a container exits',
    },
  },
  'container wait': {
    short: 'Block until one or more containers stop, then print their exit codes',
    aliases: 'docker container wait, docker wait',
    options: {},
  },
};
