#!/usr/bin/env node
/**
 * The command `layer-diagram`. Knows the outside: arguments, files on disk, streams and exit statuses. What a script does, what an
 * image holds and how it looks is asked of the other rooms.
 */
import { runCommand } from './run-command.js';

// A reader that has seen enough (`| head`) is no mistake of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCommand(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
});
