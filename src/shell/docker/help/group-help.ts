/** What a group of commands says of itself: its name and a line for each. */
const groups: Readonly<Record<string, readonly [about: string, commands: readonly string[]]>> = {
  container: [
    'Manage containers',
    [
      'attach|Attach local standard input, output, and error streams to a running container',
      "commit|Create a new image from a container's changes",
      'cp|Copy files/folders between a container and the local filesystem',
      'create|Create a new container',
      "diff|Inspect changes to files or directories on a container's filesystem",
      'exec|Execute a command in a running container',
      "export|Export a container's filesystem as a tar archive",
      'inspect|Display detailed information on one or more containers',
      'kill|Kill one or more running containers',
      'logs|Fetch the logs of a container',
      'ls|List containers',
      'pause|Pause all processes within one or more containers',
      'port|List port mappings or a specific mapping for the container',
      'prune|Remove all stopped containers',
      'rename|Rename a container',
      'restart|Restart one or more containers',
      'rm|Remove one or more containers',
      'run|Create and run a new container from an image',
      'start|Start one or more stopped containers',
      'stats|Display a live stream of container(s) resource usage statistics',
      'stop|Stop one or more running containers',
      'top|Display the running processes of a container',
      'unpause|Unpause all processes within one or more containers',
      'update|Update configuration of one or more containers',
      'wait|Block until one or more containers stop, then print their exit codes',
    ],
  ],
  image: [
    'Manage images',
    [
      'build|Build an image from a Dockerfile',
      'history|Show the history of an image',
      'import|Import the contents from a tarball to create a filesystem image',
      'inspect|Display detailed information on one or more images',
      'load|Load an image from a tar archive or STDIN',
      'ls|List images',
      'prune|Remove unused images',
      'pull|Download an image from a registry',
      'push|Upload an image to a registry',
      'rm|Remove one or more images',
      'save|Save one or more images to a tar archive (streamed to STDOUT by default)',
      'tag|Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE',
    ],
  ],
  volume: [
    'Manage volumes',
    [
      'create|Create a volume',
      'inspect|Display detailed information on one or more volumes',
      'ls|List volumes',
      'prune|Remove unused local volumes',
      'rm|Remove one or more volumes',
      'update|Update a volume (cluster volumes only)',
    ],
  ],
  network: [
    'Manage networks',
    [
      'connect|Connect a container to a network',
      'create|Create a network',
      'disconnect|Disconnect a container from a network',
      'inspect|Display detailed information on one or more networks',
      'ls|List networks',
      'prune|Remove all unused networks',
      'rm|Remove one or more networks',
    ],
  ],
  system: [
    'Manage Docker',
    [
      'df|Show docker disk usage',
      'events|Get real time events from the server',
      'info|Display system-wide information',
      'prune|Remove unused data',
    ],
  ],
  builder: ['Manage builds', ['build|Build an image from a Dockerfile', 'prune|Remove build cache']],
  buildx: [
    'Extended build capabilities with BuildKit',
    ['build|Start a build', 'prune|Remove build cache', 'version|Show buildx version information'],
  ],
};

const lineOf = (entry: string): string => {
  const [name = '', about = ''] = entry.split('|');
  return `  ${name.padEnd(11)} ${about}\n`;
};

/** What a group's help, or where none is given that of all, says of a command; '' for one it does not list. */
export function aboutCommand(group: string, name: string): string {
  const lines = group === '' ? sections.flatMap(([, commands]) => commands) : (groups[group]?.[1] ?? []);
  const line = lines.find((entry) => entry.replace('*', '').startsWith(`${name}|`)) ?? '';
  return line.slice(line.indexOf('|') + 1);
}

/** What the help of all commands says of a global flag. */
export function aboutGlobalFlag(name: string): string {
  const at = globalOptions.findIndex((line) => line.includes(`--${name} `));
  const rest = globalOptions.slice(at + 1);
  const end = rest.findIndex((line) => line.includes('--'));
  const more = rest.slice(0, end < 0 ? rest.length : end).map((line) => line.trim());
  return at < 0 ? '' : [(globalOptions[at] ?? '').replace(/^.*?--\S+(?: (?:string|list))? +/, ''), ...more].join(' ');
}

export function groupHelp(root: string, group: string): string {
  const [about, commands] = groups[group] ?? ['', []];
  const path = `${root} ${group}`;
  return `Usage:  ${path} COMMAND\n\n${about}\n\nCommands:\n${commands.map(lineOf).join('')}\nRun '${path} COMMAND --help' for more information on a command.\n`;
}

export function rootHelp(root: string): string {
  const blocks = sections.map(([title, commands]) => `${title}:\n${commands.map(lineOf).join('')}\n`).join('');
  return `Usage:  ${root} [OPTIONS] COMMAND\n\nA self-sufficient runtime for containers\n\n${blocks}Global Options:\n${globalOptions.join('\n')}\n\nRun '${root} COMMAND --help' for more information on a command.\n\nFor more help on how to use Docker, head to https://docs.docker.com/go/guides/\n`;
}

const sections: readonly (readonly [title: string, commands: readonly string[]])[] = [
  [
    'Common Commands',
    [
      'run|Create and run a new container from an image',
      'exec|Execute a command in a running container',
      'ps|List containers',
      'build|Build an image from a Dockerfile',
      'pull|Download an image from a registry',
      'push|Upload an image to a registry',
      'images|List images',
      'login|Authenticate to a registry',
      'logout|Log out from a registry',
      'search|Search Docker Hub for images',
      'version|Show the Docker version information',
      'info|Display system-wide information',
    ],
  ],
  [
    'Management Commands',
    [
      'builder|Manage builds',
      'buildx*|Docker Buildx',
      'checkpoint|Manage checkpoints',
      'container|Manage containers',
      'context|Manage contexts',
      'image|Manage images',
      'manifest|Manage Docker image manifests and manifest lists',
      'network|Manage networks',
      'plugin|Manage plugins',
      'system|Manage Docker',
      'trust|Manage trust on Docker images',
      'volume|Manage volumes',
    ],
  ],
  [
    'Swarm Commands',
    [
      'config|Manage Swarm configs',
      'node|Manage Swarm nodes',
      'secret|Manage Swarm secrets',
      'service|Manage Swarm services',
      'stack|Manage Swarm stacks',
      'swarm|Manage Swarm',
    ],
  ],
  [
    'Commands',
    [
      'attach|Attach local standard input, output, and error streams to a running container',
      "commit|Create a new image from a container's changes",
      'cp|Copy files/folders between a container and the local filesystem',
      'create|Create a new container',
      "diff|Inspect changes to files or directories on a container's filesystem",
      'events|Get real time events from the server',
      "export|Export a container's filesystem as a tar archive",
      'history|Show the history of an image',
      'import|Import the contents from a tarball to create a filesystem image',
      'inspect|Return low-level information on Docker objects',
      'kill|Kill one or more running containers',
      'load|Load an image from a tar archive or STDIN',
      'logs|Fetch the logs of a container',
      'pause|Pause all processes within one or more containers',
      'port|List port mappings or a specific mapping for the container',
      'rename|Rename a container',
      'restart|Restart one or more containers',
      'rm|Remove one or more containers',
      'rmi|Remove one or more images',
      'save|Save one or more images to a tar archive (streamed to STDOUT by default)',
      'start|Start one or more stopped containers',
      'stats|Display a live stream of container(s) resource usage statistics',
      'stop|Stop one or more running containers',
      'tag|Create a tag TARGET_IMAGE that refers to SOURCE_IMAGE',
      'top|Display the running processes of a container',
      'unpause|Unpause all processes within one or more containers',
      'update|Update configuration of one or more containers',
      'wait|Block until one or more containers stop, then print their exit codes',
    ],
  ],
];

const globalOptions: readonly string[] = [
  '      --config string      Location of client config files (default',
  '                           "/root/.docker")',
  '  -c, --context string     Name of the context to use to connect to the',
  '                           daemon (overrides DOCKER_HOST env var and',
  '                           default context set with "docker context use")',
  '  -D, --debug              Enable debug mode',
  '  -H, --host list          Daemon socket to connect to',
  '  -l, --log-level string   Set the logging level ("debug", "info",',
  '                           "warn", "error", "fatal") (default "info")',
  '      --tls                Use TLS; implied by --tlsverify',
  '      --tlscacert string   Trust certs signed only by this CA (default',
  '                           "/root/.docker/ca.pem")',
  '      --tlscert string     Path to TLS certificate file (default',
  '                           "/root/.docker/cert.pem")',
  '      --tlskey string      Path to TLS key file (default',
  '                           "/root/.docker/key.pem")',
  '      --tlsverify          Use TLS and verify the remote',
  '  -v, --version            Print version information and quit',
];
