import { findContainer, isRunning } from '../../../model/select/find-container.js';
import type { LogLine } from '../../../model/container.js';
import { ask, fail, fromDaemon, type Call, type Command } from '../command.js';
import { waitForExit } from './wait-for-exit.js';
import { momentOf } from '../format/moment.js';
import { rfc3339Nano } from '../format/time.js';

/** `docker logs`: what the main process has written so far, each stream to its own. With -f until the container ends, or Ctrl-C where it would not. */
export const logs: Command = {
  usage: '[OPTIONS] CONTAINER',
  flags: 'details f,follow since:string n,tail:string t,timestamps until:string',
  args: [1, 1],
  async run(call) {
    const { flags } = call;
    const { session } = call.process;
    const name = call.args[0] ?? '';
    const found = findContainer(session.world, name);
    const nowMs = session.world.clockMs;
    const sinceMs = momentOf(flags.text('since'), nowMs);
    const untilMs = momentOf(flags.text('until'), nowMs);
    if (Number.isNaN(sinceMs))
      return fail(
        call,
        fromDaemon(`invalid value for "since": failed to parse value as time or duration: ${JSON.stringify(flags.text('since'))}`),
      );
    if (Number.isNaN(untilMs))
      return fail(
        call,
        fromDaemon(`invalid value for "until": failed to parse value as time or duration: ${JSON.stringify(flags.text('until'))}`),
      );
    let lines = splitLines(found?.logs ?? []).filter(({ timeMs }) => timeMs >= (sinceMs ?? 0) && timeMs <= (untilMs ?? Infinity));
    const tail = Number(flags.text('tail', 'all'));
    if (Number.isInteger(tail) && tail >= 0) lines = tail ? lines.slice(-tail) : [];
    const { refusal } = ask(call, { type: 'container/logs', container: name, lines: lines.length });
    if (refusal) return fail(call, fromDaemon(refusal.message));
    for (const line of lines) show(call, line);
    if (!flags.is('follow') || !found || !isRunning(found)) return 0;
    let shown = found.logs;
    const showNew = (): void => {
      const now = session.world.containers.get(found.id);
      const from = now ? now.logs.indexOf(shown.at(-1) as LogLine) + 1 : 0;
      for (const line of splitLines(now?.logs.slice(from) ?? [])) show(call, line);
      shown = now?.logs ?? shown;
    };
    return (await waitForExit(session, found.id, showNew)) === 'ended' ? 0 : 130;
  },
};

function show(call: Call, { stream, text, timeMs }: LogLine): void {
  call.process[stream].write(`${call.flags.is('timestamps') ? `${rfc3339Nano(timeMs)} ` : ''}${text}`);
}

/** The log a line at a time, as it is kept on disk. */
function splitLines(log: readonly LogLine[]): LogLine[] {
  const lines: LogLine[] = [];
  for (const entry of log) {
    for (const text of entry.text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
      const last = lines.at(-1);
      if (last && last.stream === entry.stream && !last.text.endsWith('\n')) lines[lines.length - 1] = { ...last, text: last.text + text };
      else lines.push({ ...entry, text });
    }
  }
  return lines;
}
