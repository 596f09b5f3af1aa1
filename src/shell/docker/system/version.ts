import { print, type Command } from '../command.js';

/** What `docker version` says of client and engine. */
const versions = {
  Client: {
    Platform: { Name: 'Docker Engine - Community' },
    Version: '28.2.2',
    ApiVersion: '1.45',
    DefaultAPIVersion: '1.50',
    GitCommit: 'e6534b4',
    GoVersion: 'go1.24.3',
    Os: 'linux',
    Arch: 'amd64',
    BuildTime: 'Fri May 30 12:07:14 2025',
    Context: 'default',
  },
  Server: {
    Platform: { Name: 'Docker Engine - Community' },
    Version: '26.1.5',
    ApiVersion: '1.45',
    MinAPIVersion: '1.24',
    Os: 'linux',
    Arch: 'amd64',
    GitCommit: '411e817',
    GoVersion: 'go1.21.12',
    BuildTime: '2024-07-23T19:43:45.000000000+00:00',
    KernelVersion: '6.8.0',
  },
} as const;

/** `docker version`. */
export const version: Command = {
  usage: '[OPTIONS]',
  flags: 'f,format:string',
  args: [0, 0],
  async run(call) {
    if (call.flags.text('format')) {
      const printFormattedModule = await import('./print-formatted.js');
      return printFormattedModule.printFormatted(call, versions, 'system.versionInfo', 'template parsing error: template');
    }
    const { Client, Server } = versions;
    const row = (name: string, value: string, indent = 1): string => `${' '.repeat(indent)}${`${name}:`.padEnd(19 - indent)}${value}\n`;
    const client = [
      row('Version', Client.Version),
      row('API version', `${Client.ApiVersion} (downgraded from ${Client.DefaultAPIVersion})`),
      row('Go version', Client.GoVersion),
      row('Git commit', Client.GitCommit),
      row('Built', Client.BuildTime),
      row('OS/Arch', `${Client.Os}/${Client.Arch}`),
      row('Context', Client.Context),
    ];
    const server = [
      row('Version', Server.Version, 2),
      row('API version', `${Server.ApiVersion} (minimum version ${Server.MinAPIVersion})`, 2),
      row('Go version', Server.GoVersion, 2),
      row('Git commit', Server.GitCommit, 2),
      row('Built', 'Tue Jul 23 19:43:45 2024', 2),
      row('OS/Arch', `${Server.Os}/${Server.Arch}`, 2),
      row('Experimental', 'false', 2),
    ];
    print(call, `Client: ${Client.Platform.Name}\n${client.join('')}\nServer: ${Server.Platform.Name}\n Engine:\n${server.join('')}`);
    return 0;
  },
};

/** `docker buildx version`. */
export const buildxVersion: Command = {
  usage: '',
  flags: '',
  args: [0, Infinity],
  run(call) {
    print(call, 'github.com/docker/buildx v0.24.0 d0e5e86\n');
    return 0;
  },
};
