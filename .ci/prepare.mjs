// Builds an install from git, which brings no dist/: pre-commit and `npm install git+…` run "prepare" and
// nothing else before they pack. `npm ci` in a checkout installs only.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (process.env['npm_command'] !== 'ci' && !existsSync('dist/cli.js') && existsSync('node_modules/typescript'))
  process.exitCode = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: true }).status ?? 1;
