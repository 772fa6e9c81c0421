// Builds an install from git, which brings no dist/: pre-commit and `npm install --global git+…` run
// "prepare" and nothing else before they pack, and bring no tools to build with. In a checkout `npm ci`
// installs only.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const LOCAL = { ...process.env, npm_config_global: 'false' };

/** Runs npm here, not in the global folder; false when it failed. */
function npm(...words) {
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: true, env: LOCAL });
  if (status !== 0) process.exitCode = 1;
  return status === 0;
}

const isCheckout = process.env['npm_command'] === 'ci' || process.env['npm_config_global'] !== 'true';
if (!isCheckout && !existsSync('dist/cli.js')) {
  const hasTools =
    existsSync('node_modules/typescript') ||
    npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund');
  if (hasTools) npm('run', '--silent', 'build');
}
