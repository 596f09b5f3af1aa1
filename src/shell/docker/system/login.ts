import { fail, print, type Command } from '../command.js';

/** `docker login`: any name will do, as every registry of the model is open. */
export const login: Command = {
  usage: '[OPTIONS] [SERVER]',
  flags: 'p,password:string password-stdin u,username:string',
  args: [0, 1],
  run(call) {
    if (!call.flags.has('username')) return fail(call, 'Error: Cannot perform an interactive login from a non TTY device');
    if (call.flags.has('password')) call.process.stderr.write('WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n');
    else if (!call.flags.is('password-stdin')) return fail(call, 'Error: Cannot perform an interactive login from a non TTY device');
    print(call, 'Login Succeeded\n');
    return 0;
  },
};

/** `docker logout`. */
export const logout: Command = {
  usage: '[SERVER]',
  flags: '',
  args: [0, 1],
  run(call) {
    const server = call.args[0];
    print(call, `Removing login credentials for ${server ?? 'https://index.docker.io/v1/'}\n`);
    return 0;
  },
};
