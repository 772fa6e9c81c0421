// Commands in processes of their own: wall time, CPU time and the most memory they held.

import { spawn } from 'node:child_process';

export interface ChildFigures {
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Megabytes. */
  readonly peakMb: number;
}

/** Loaded before the program: tells on the fourth stream what the whole process took, workers included. */
const TELL = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify([(userCPUTime + systemCPUTime) / 1000, maxRSS / 1024]));
});`)}`;

/** Runs `node ...args` and waits for its end; output is dropped, errors are shown. */
export async function runNode(args: readonly string[], cwd: string): Promise<ChildFigures> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', TELL, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let told = '';
  child.stdio[3]?.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  const wallMs = performance.now() - start;
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
  const [cpuMs = Number.NaN, peakMb = Number.NaN]: readonly number[] = JSON.parse(told);
  return { wallMs, cpuMs, peakMb };
}
