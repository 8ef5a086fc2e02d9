#!/usr/bin/env node
/** The command line's entry. */
import { runPassport } from './run.ts';
import { openTerminal } from './terminal.ts';

// npm starts its scripts in the project's folder; the files that were named lie where the person stands.
const standsIn = process.env['npm_lifecycle_event'] === 'passport' ? process.env['INIT_CWD'] : undefined;
if (standsIn !== undefined) process.chdir(standsIn);

// Whoever reads the answer may have seen enough (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await runPassport(process.argv.slice(2), openTerminal());
