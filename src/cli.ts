#!/usr/bin/env node
// The bin: arguments in, exit code out. It never calls process.exit, so that pipes are drained.

import module from 'node:module';

// From Node 22 on, compiled code is kept between runs; before anything else is loaded, or it would not be.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

const [{ processIo }, { run }] = await Promise.all([import('./cli/process-io.ts'), import('./cli/run.ts')]);
process.exitCode = await run(process.argv.slice(2), processIo());
