#!/usr/bin/env node
/** The command line's entry. */
import { runPassport } from './run.ts';
import { openTerminal } from './terminal.ts';

process.exitCode = await runPassport(process.argv.slice(2), openTerminal());
