#!/usr/bin/env node
// The bin: arguments in, exit code out. It never calls process.exit, so that pipes are drained.

import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// From Node 22 on, compiled code is kept between runs; before anything else is loaded, or it would not be.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

// Optimised code is made later than usual: over a few policies the making took a quarter of the work and did not
// pay. Many policies are another matter, and so are flags of the user's own; versions not known to have the
// flag would complain about it.
const isKnown = Number.parseInt(process.versions.node, 10) <= 24;
if (isKnown && process.argv[2] !== 'corpus' && process.execArgv.length === 0)
  setFlagsFromString('--interrupt-budget=1000000');

const [{ processIo }, { run }] = await Promise.all([import('./cli/process-io.ts'), import('./cli/run.ts')]);
process.exitCode = await run(process.argv.slice(2), processIo());
