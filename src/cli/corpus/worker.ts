// A worker of the corpus command: one engine for its life, one item after another.

import { workerData } from 'node:worker_threads';
import { openEngine } from './engine.ts';
import type { Engine, EngineSetup, Outcome } from './engine.ts';
import type { Item } from './items.ts';

let engine: Engine | null = null;

/** Tinypool hands its own data first and ours second. */
function setup(): EngineSetup {
  const [, ours]: readonly [unknown, EngineSetup] = workerData;
  return ours;
}

export const read = (item: Item): Promise<Outcome> => {
  engine ??= openEngine(setup());
  return engine(item);
};
