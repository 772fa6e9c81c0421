// Where the results of a corpus go: lines as they come, tables, a report over all of them. Each is a sink;
// records are parsed only when one of them needs more than the line.

import path from 'node:path';
import type { CorpusRecord } from '../../report/corpus/record.ts';
import { CORPUS_TABLES, DOCUMENTS_TABLE } from '../../report/corpus/tables.ts';
import type { CorpusTable } from '../../report/corpus/tables.ts';
import type { Io } from '../io.ts';
import { fileSink, outputSink } from './text-sink.ts';
import type { TextSink } from './text-sink.ts';

export interface Result {
  /** JSON without line break. */
  readonly line: string;
  readonly record: () => CorpusRecord;
}

export interface Sink {
  readonly add: (result: Result) => Promise<void>;
  /** All results are there. */
  readonly end: () => Promise<void>;
  /** The run stops before its end: nothing half-written may stay under its name. */
  readonly abandon: () => Promise<void>;
}

export const SINK_FORMATS = ['ndjson', 'csv', 'json', 'markdown', 'html'] as const;
export type SinkFormat = (typeof SINK_FORMATS)[number];

export interface SinkPlan {
  readonly format: SinkFormat;
  /** As named; null is standard output. */
  readonly file: string | null;
}

const textOf = (file: string | null, io: Io): Promise<TextSink> =>
  file === null ? Promise.resolve(outputSink(io)) : fileSink(file, io.cwd);

export async function lineSink(file: string | null, io: Io): Promise<Sink> {
  const text = await textOf(file, io);
  return { ...text, add: ({ line }) => text.write(`${line}\n`) };
}

export async function tableSink(
  file: string | null,
  io: Io,
  table: CorpusTable = DOCUMENTS_TABLE,
): Promise<Sink> {
  const text = await textOf(file, io);
  await text.write(table.header);
  return { ...text, add: ({ record }) => text.write(table.rows(record())) };
}

/** Every table, in a folder. */
export async function tableSinks(folder: string, io: Io): Promise<readonly Sink[]> {
  const sinks: Sink[] = [];
  for (const table of CORPUS_TABLES)
    sinks.push(await tableSink(path.posix.join(folder, table.name), io, table));
  return sinks;
}

/** All of them as one; a record is parsed once. */
export function together(sinks: readonly Sink[]): Sink & { readonly line: (line: string) => Promise<void> } {
  const add = async (result: Result): Promise<void> => {
    for (const sink of sinks) await sink.add(result);
  };
  return {
    add,
    line: (line) => {
      let parsed: CorpusRecord | null = null;
      const record = (): CorpusRecord => {
        parsed ??= parseRecord(line);
        return parsed;
      };
      return add({ line, record });
    },
    end: async () => {
      for (const sink of sinks) await sink.end();
    },
    abandon: async () => {
      for (const sink of sinks) await sink.abandon();
    },
  };
}

/** Our own line, made by this version of the program. */
function parseRecord(line: string): CorpusRecord {
  const record: CorpusRecord = JSON.parse(line);
  return record;
}
