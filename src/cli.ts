#!/usr/bin/env node
// The bin: arguments in, exit code out. It never calls process.exit, so that pipes are drained.

import { processIo } from './cli/process-io.ts';
import { run } from './cli/run.ts';

process.exitCode = await run(process.argv.slice(2), processIo());
