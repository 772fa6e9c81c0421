// The command as it is installed: built once for a test file, in a folder of its own, with a
// `policy-audit` on the path.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { REPOSITORY } from '../cli/fake-io.ts';

export interface Built {
  readonly cli: string;
  /** Holds `policy-audit`; goes first on the path. */
  readonly bin: string;
  readonly remove: () => void;
}

export function buildCommand(): Built {
  const root = mkdtempSync(path.join(tmpdir(), 'policy-audit-built-'));
  const dist = path.join(root, 'dist');
  const tsc = path.join(REPOSITORY, 'node_modules/typescript/bin/tsc');
  const project = path.join(REPOSITORY, 'tsconfig.json');
  execFileSync(process.execPath, [
    tsc,
    '-p',
    project,
    '--outDir',
    dist,
    '--noCheck',
    '--declaration',
    'false',
  ]);
  copyFileSync(path.join(REPOSITORY, 'package.json'), path.join(root, 'package.json'));
  cpSync(path.join(REPOSITORY, 'rules'), path.join(root, 'rules'), { recursive: true });
  cpSync(path.join(REPOSITORY, 'ci'), path.join(root, 'ci'), { recursive: true });
  symlinkSync(path.join(REPOSITORY, 'node_modules'), path.join(root, 'node_modules'));
  const cli = path.join(dist, 'cli.js');
  execFileSync(process.execPath, [path.join(dist, 'tools/compile-knowledge.js')]);
  writeFileSync(
    path.join(root, 'policy-audit'),
    `#!/usr/bin/env bash\nexec "${process.execPath}" "${cli}" "$@"\n`,
  );
  chmodSync(path.join(root, 'policy-audit'), 0o755);
  return { cli, bin: root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export interface Shell {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A script as a runner starts it: `bash -eo pipefail`, with the environment given and no other. */
export function runScript(script: string, { cwd, env }: Shell): Ended {
  const ran = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env: { HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', ...env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}
