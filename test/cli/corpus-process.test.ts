// The corpus command as a process of its own: killed, interrupted, without room, with workers.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCommand } from '../ci/built.ts';
import type { Built } from '../ci/built.ts';
import { writePolicies } from './policies.ts';

const KILLS = 20;
const POLICIES = 60;

let built: Built;
let folder = '';
let whole = '';
beforeAll(() => {
  built = buildCommand();
  folder = mkdtempSync(path.join(tmpdir(), 'policy-audit-kill-'));
  writePolicies(path.join(folder, 'policies'), POLICIES);
  whole = run(['--no-cache']).out;
}, 120_000);
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

const args = (more: readonly string[]): string[] => [
  built.cli,
  'corpus',
  'policies',
  '--now',
  '2026-01-01',
  ...more,
];

function run(more: readonly string[]) {
  const ended = spawnSync(process.execPath, args(more), {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: ended.status, out: ended.stdout, err: ended.stderr };
}

const kept = (name: string): number =>
  existsSync(path.join(folder, name))
    ? readdirSync(path.join(folder, name), { recursive: true, encoding: 'utf8' }).filter((each) =>
        each.endsWith('.gz'),
      ).length
    : 0;

/** Starts a run and sends it a signal once it has finished so many policies more, and a moment later. */
async function signalled(
  signal: 'SIGKILL' | 'SIGINT',
  cache: string,
  more: readonly string[],
  after: number,
  moment: number,
): Promise<{ readonly code: number | null; readonly err: string }> {
  const before = kept(cache);
  const child = spawn(process.execPath, args(['--cache', cache, ...more]), {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  while (child.exitCode === null && kept(cache) < before + after) await wait(3);
  await wait(moment);
  child.kill(signal);
  return { code: await ended, err };
}

describe('a run that is killed', () => {
  it(
    `goes on where it was after each of ${KILLS} kills, and ends with the same bytes`,
    { timeout: 240_000 },
    async () => {
      const random = randoms(20_260_101);
      for (let kill = 0; kill < KILLS; kill++) {
        const before = kept('killed');
        await signalled('SIGKILL', 'killed', ['-o', 'killed.ndjson'], 1 + random(3), random(12));
        // nothing that was finished is lost, and nothing stands under the name of the output
        expect(kept('killed')).toBeGreaterThanOrEqual(before);
        if (kept('killed') < POLICIES) expect(existsSync(path.join(folder, 'killed.ndjson'))).toBe(false);
      }
      const before = kept('killed');
      const last = run(['--cache', 'killed', '-o', 'killed.ndjson']);
      expect(last.code).toBe(0);
      expect(last.err).toContain(`${before} kept from before`);
      expect(readFileSync(path.join(folder, 'killed.ndjson'), 'utf8')).toBe(whole);
    },
  );

  it('says how to go on when it is interrupted, and goes on', { timeout: 60_000 }, async () => {
    const { code, err } = await signalled('SIGINT', 'stopped', ['-o', 'stopped.ndjson'], 3, 0);
    expect(code).toBe(2);
    expect(err).toContain('run the same command again to go on from there');
    expect(err).not.toMatch(/\n\s+at /);
    expect(existsSync(path.join(folder, 'stopped.ndjson'))).toBe(false);
    expect(run(['--cache', 'stopped', '-o', 'stopped.ndjson']).code).toBe(0);
    expect(readFileSync(path.join(folder, 'stopped.ndjson'), 'utf8')).toBe(whole);
  });
});

describe('workers', () => {
  it('give the same bytes as one job, cold and warm', { timeout: 120_000 }, () => {
    const cold = run(['--cache', 'two', '--jobs', '2']);
    expect(cold.out).toBe(whole);
    const warm = run(['--cache', 'two', '--jobs', '3']);
    expect(warm.out).toBe(whole);
    expect(warm.err).toContain(`${POLICIES} kept from before`);
  });
});

describe('no room and no reader', () => {
  const hasFull = existsSync('/dev/full');
  it.skipIf(!hasFull)('a full disk ends with one clear message', { timeout: 60_000 }, () => {
    const { code, err } = run(['--cache', 'full', '-f', 'ndjson=/dev/full']);
    expect(code).toBe(2);
    expect(err).toContain('the disk is full (ENOSPC)');
    expect(err).toContain('run the same command again');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('a closed pipe ends with one clear message', { timeout: 60_000 }, () => {
    const command = args(['--no-cache'])
      .map((word) => `'${word}'`)
      .join(' ');
    const script = `set -o pipefail; '${process.execPath}' ${command} | head -c 10 > /dev/null`;
    const ended = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
    expect(ended.status).toBe(2);
    expect(ended.stderr).toContain('the reader of standard output went away');
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });

  it('results that cannot be kept end the run and say what to do', { timeout: 60_000 }, () => {
    const { code, err } = run(['--cache', '/dev/null/kept']);
    expect(code).toBe(2);
    expect(err).toContain('cannot keep results');
    expect(err).toContain('--no-cache');
  });
});

/** Whole numbers below a bound, the same in every run. */
function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
