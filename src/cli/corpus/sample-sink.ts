// The sample of a corpus: drawn from the records, written when the last one is in.

import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import type { CorpusRun } from '../../report/corpus/model.ts';
import { openSample } from '../../report/corpus/sample.ts';
import type { Io } from '../io.ts';
import { writeWhole } from '../write-file.ts';
import type { Sink } from './sinks.ts';

export interface SamplePlan {
  readonly size: number;
  /** As named; null for the name it has in a folder of results. */
  readonly file: string | null;
}

const SAMPLE_FILE = 'sample.csv';

/** "50" or "50=to-check.csv". */
export function samplePlan(text: string): SamplePlan {
  const { size = '', file = null } = /^(?<size>[1-9]\d{0,5})(?:=(?<file>.+))?$/.exec(text)?.groups ?? {};
  if (size === '') throw new InvalidArgumentError('expected a number of results, as in 50 or 50=sample.csv');
  return { size: Number(size), file };
}

export function sampleSink({ size, file }: SamplePlan, tables: string | null, run: CorpusRun, io: Io): Sink {
  const sample = openSample(size);
  const target = file ?? (tables === null ? SAMPLE_FILE : `${tables}/${SAMPLE_FILE}`);
  return {
    add: async ({ record }) => sample.add(record()),
    end: () => writeWhole(path.resolve(io.cwd, target), sample.text(run.rules)),
    abandon: async () => undefined,
  };
}
