// Where items are read: in this thread, or by workers. Results come in the order of the items either way.

import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { PROGRAM_FOLDER } from '../version.ts';
import { openEngine, skipped } from './engine.ts';
import type { Engine, EngineSetup, Outcome } from './engine.ts';
import type { Item } from './items.ts';

/** Below this many policies, workers cost more to start than they save. */
const FEWEST_FOR_WORKERS = 50;
/** Each worker holds the rules and a tagger, about 150 MB. */
const MOST_WORKERS = 8;
/** Items on their way for each worker: enough that none waits, few enough that memory stays flat. */
const AHEAD = 4;

/**
 * One job on up to three cores: collecting garbage and compiling already use a second one, and two workers
 * were measured to be slower than none. From four cores on, one is left to this thread.
 */
export function jobsFor(
  wanted: number | 'auto',
  total: number | null,
  cores = availableParallelism(),
): number {
  if (wanted !== 'auto') return wanted;
  if (cores < 4 || (total !== null && total < FEWEST_FOR_WORKERS)) return 1;
  return Math.min(cores - 1, MOST_WORKERS);
}

export interface Pool {
  readonly read: Engine;
  /** How many items may be on their way. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

export async function openPool(jobs: number, setup: EngineSetup): Promise<Pool> {
  if (jobs === 1) return { read: openEngine(setup), width: 1, close: async () => undefined };
  const { Tinypool } = await import('tinypool');
  const workers = new Tinypool({
    filename: fileURLToPath(new URL('cli/corpus/worker.js', PROGRAM_FOLDER)),
    name: 'read',
    minThreads: jobs,
    maxThreads: jobs,
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const read = async (item: Item): Promise<Outcome> => {
    try {
      return await workers.run(item);
    } catch (error) {
      // a worker that died takes its policy with it, not the run
      return skipped(item, error);
    }
  };
  return { read, width: jobs * AHEAD, close: () => workers.destroy() };
}

/** Outcomes in the order of the items, with at most `width` under way; `isStopped` lets those under way end. */
export async function* inOrder(
  items: AsyncIterable<Item>,
  { read, width }: Pick<Pool, 'read' | 'width'>,
  isStopped: () => boolean,
): AsyncGenerator<Outcome> {
  const underWay: Promise<Outcome>[] = [];
  for await (const item of items) {
    if (isStopped()) break;
    underWay.push(read(item));
    if (underWay.length < width) continue;
    const first = await underWay.shift();
    if (first !== undefined) yield first;
  }
  for (const outcome of underWay) yield await outcome;
}
