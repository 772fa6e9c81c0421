// The report over all policies: gathered from the records, written when the last one is in.

import path from 'node:path';
import { openAggregate } from '../../report/corpus/aggregate.ts';
import type { CorpusReport, CorpusRun } from '../../report/corpus/model.ts';
import type { Io } from '../io.ts';
import { writeWhole } from '../write-file.ts';
import type { Sink, SinkFormat, SinkPlan } from './sinks.ts';
import { writeFailure } from './text-sink.ts';

type Write = (report: CorpusReport) => string;

const WRITERS: Readonly<Partial<Record<SinkFormat, () => Promise<Write>>>> = {
  json: async () => (await import('../../report/corpus/json.ts')).writeCorpusJson,
  markdown: async () => (await import('../../report/corpus/markdown.ts')).writeCorpusMarkdown,
  html: async () => (await import('../../report/corpus/html.ts')).writeCorpusHtml,
};

export function reportSink(plans: readonly SinkPlan[], run: CorpusRun, io: Io): Sink {
  const aggregate = openAggregate();
  return {
    add: async ({ record }) => aggregate.add(record()),
    end: async () => {
      const report = aggregate.result(run);
      for (const { format, file } of plans) {
        const write = await WRITERS[format]?.();
        if (write === undefined) continue;
        const text = write(report);
        if (file !== null) await writeWhole(path.resolve(io.cwd, file), text);
        else
          await io.stdout.deliver(text).catch((error: unknown) => {
            throw writeFailure('standard output', error);
          });
      }
    },
    abandon: async () => undefined,
  };
}
