import { findContainer } from '../../../model/select/find-container.js';
import { fail, fromDaemon, print, type Command } from '../command.js';

/** `docker port`: where a container's published ports are on the host. */
export const port: Command = {
  usage: 'CONTAINER [PRIVATE_PORT[/PROTO]]',
  flags: '',
  args: [1, 2],
  run(call) {
    const [name = '', wanted] = call.args;
    const found = findContainer(call.process.session.world, name);
    if (!found) return fail(call, fromDaemon(`No such container: ${name}`));
    const isLive = found.status === 'running' || found.status === 'paused';
    const lines = (isLive ? found.ports : []).flatMap(({ containerPort, protocol, hostIp, hostPort }) =>
      (hostIp ? [hostIp.includes(':') ? `[${hostIp}]` : hostIp] : ['0.0.0.0', '[::]']).map((ip) => ({
        key: `${containerPort}/${protocol}`,
        text: `${ip}:${hostPort}`,
      })),
    );
    if (wanted === undefined) {
      print(
        call,
        [...lines]
          .sort((a, b) => parseInt(a.key, 10) - parseInt(b.key, 10))
          .map(({ key, text }) => `${key} -> ${text}\n`)
          .join(''),
      );
      return 0;
    }
    const [number = '', protocol = 'tcp'] = wanted.split('/');
    if (!/^\d+$/.test(number))
      return fail(
        call,
        `invalid port '${number}': must be a number`.replace(/: must.*/, '') +
          `: strconv.ParseUint: parsing ${JSON.stringify(number)}: invalid syntax`,
      );
    const key = `${number}/${protocol}`;
    const published = lines.filter((line) => line.key === key);
    if (!published.length) return fail(call, `no public port '${key}' published for ${name}`);
    print(call, published.map(({ text }) => `${text}\n`).join(''));
    return 0;
  },
};
