// Records, one after another → the summary of a corpus. What is kept of a policy is a row of statuses and a few
// counts: memory stays small for tens of thousands.

import { hashText } from '../../lib/hash.ts';
import { tallyAlike } from './alike.ts';
import { tallyElements } from './elements.ts';
import { CORPUS_SCHEMA_VERSION } from './model.ts';
import type { CorpusReport, CorpusRun } from './model.ts';
import { tallyOutliers } from './outliers.ts';
import { tallyPractices } from './practices.ts';
import type { CorpusRecord, SkippedRecord } from './record.ts';
import { tallyRetention } from './retention.ts';
import { tallyRules } from './rules.ts';

/** Skipped files named for each reason; the table of skipped files has them all. */
const MOST_NAMED = 100;

export interface Aggregate {
  readonly add: (record: CorpusRecord) => void;
  readonly result: (run: CorpusRun) => CorpusReport;
}

export function openAggregate(): Aggregate {
  const practices = tallyPractices();
  const retention = tallyRetention();
  const rules = tallyRules();
  const outliers = tallyOutliers();
  const alike = tallyAlike();
  const elements = tallyElements();
  const skips = new Map<string, SkippedRecord[]>();
  const skipCounts = new Map<string, number>();
  const hashes = new Set<string>();
  let [total, analyzed, duplicates, words, claims, inputs] = [0, 0, 0, 0, 0, ''];

  const addSkipped = (record: SkippedRecord): void => {
    const named = skips.get(record.reason) ?? [];
    if (named.length < MOST_NAMED) named.push(record);
    skips.set(record.reason, named);
    skipCounts.set(record.reason, (skipCounts.get(record.reason) ?? 0) + 1);
  };

  return {
    add: (record) => {
      total++;
      inputs = hashText(`${inputs}\n${record.file}\n${record.type === 'policy' ? record.sha256 : ''}`);
      if (record.type === 'skipped') {
        addSkipped(record);
        return;
      }
      analyzed++;
      words += record.words;
      claims += record.claims.length;
      if (hashes.has(record.sha256)) duplicates++;
      hashes.add(record.sha256);
      for (const tally of [practices, retention, rules, outliers, alike, elements]) tally.add(record);
    },
    result: (run) => {
      const rows = elements.rows(run.rules);
      return {
        schemaVersion: CORPUS_SCHEMA_VERSION,
        kind: 'corpus',
        tool: { name: 'policy-audit', version: run.version },
        generatedAt: `${run.date}T00:00:00Z`,
        options: run.options,
        read: {
          total,
          analyzed,
          skipped: total - analyzed,
          duplicates,
          words,
          claims,
          inputHash: hashText(inputs),
        },
        skipped: [...skips]
          .map(([reason, named]) => ({
            reason,
            count: skipCounts.get(reason) ?? 0,
            files: named.map(({ file, message }) => ({ file, message })),
          }))
          .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
        elements: rows,
        practices: practices.rows(analyzed),
        retention: retention.result(),
        contradictions: rules.contradictions(analyzed, run.rules),
        findings: rules.rows(analyzed, run.rules),
        outliers: outliers.result(),
        together: rules.together(),
        alike: alike.groups(),
        heat: elements.heat(rows),
        packs: run.packs,
      };
    },
  };
}
