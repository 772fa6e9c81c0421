// CPU time and medians. CPU time of the process (all its threads) and not wall time, so that a busy machine
// tells the same as an idle one.

/** Milliseconds of CPU time that `work` takes, and what it gives. */
export async function cpuOf<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly ms: number; readonly value: T }> {
  const start = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1000, value };
}

export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Collects garbage where Node was started so that it can, so that one part does not pay for another. */
export function settle(): void {
  const { gc } = globalThis;
  if (gc !== undefined) void gc();
}
