// Settings of the JavaScript engine that fit a run. None changes a result.

import { setFlagsFromString } from 'node:v8';

/** Node versions known to have the flags; others would complain on standard error. */
const NEWEST = 24;

function set(flag: string): void {
  if (Number.parseInt(process.versions.node, 10) <= NEWEST) setFlagsFromString(flag);
}

/**
 * Garbage is collected when what was alive has doubled; the engine would wait for four times as much. What is
 * alive between two policies does not grow with their number, and memory follows it. In percent.
 */
export const collectSoon = (): void => set('--heap-growing-percent=100');
