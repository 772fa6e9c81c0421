// git in a folder of a test, independent of the settings of whoever runs it.

import { execFileSync } from 'node:child_process';

export function gitIn(cwd: string): (...args: readonly string[]) => string {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_AUTHOR_DATE: '2026-01-01T00:00:00Z',
    GIT_COMMITTER_DATE: '2026-01-01T00:00:00Z',
  };
  return (...args) => execFileSync('git', [...args], { cwd, env, encoding: 'utf8', stdio: 'pipe' });
}
