// Report → SARIF 2.1.0. One run; above GitHub's limit of results, one run per document. With detail
// "full" also what passes, does not apply or was cleared.

import type { Log, Run } from 'sarif';
import { gateReport } from '../parts/gate-report.ts';
import type { Report } from '../schema.ts';
import type { WriteOptions } from '../writer.ts';
import { describeRules } from './rules.ts';
import { resultsOf } from './results.ts';
import { taxonomiesOf } from './taxonomies.ts';
import { artifactsOf, invocationOf } from './run.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** GitHub shows no more results of one run, and no more runs of one file. */
const MOST_RESULTS = 5000;
const MOST_RUNS = 20;

export function writeSarif(given: Report, options: WriteOptions): string {
  const report = gateReport(given);
  const isFull = options.detail === 'full';
  const letters = report.documents.map(({ id }) => id);
  const whole = runOf(report, letters, isFull);
  const isTooLong = (whole.results?.length ?? 0) > MOST_RESULTS && letters.length > 1;
  const runs = isTooLong
    ? letters.slice(0, MOST_RUNS).map((letter) => runOf(report, [letter], isFull))
    : [whole];
  const log: Log = { $schema: SCHEMA, version: '2.1.0', runs };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(report: Report, letters: readonly string[], isFull: boolean): Run {
  const rules = describeRules(report);
  const taxonomies = taxonomiesOf(report);
  const packs = report.rulePacks.map(({ id }) => id).join('+');
  const ofPolicy = letters.length < report.documents.length ? `/${letters.join('+')}` : '';
  return {
    tool: {
      driver: {
        name: report.tool.name,
        version: report.tool.version,
        semanticVersion: report.tool.version,
        language: 'en-US',
        rules: [...rules.descriptors],
        ...(taxonomies.length === 0
          ? {}
          : { supportedTaxonomies: taxonomies.map(({ name }, index) => ({ name, index })) }),
      },
    },
    ...(taxonomies.length === 0 ? {} : { taxonomies: [...taxonomies] }),
    automationDetails: { id: `policy-audit/${packs}${ofPolicy}` },
    invocations: [invocationOf(report, letters)],
    artifacts: [...artifactsOf(report)],
    columnKind: 'utf16CodeUnits',
    results: [...resultsOf(report, letters, rules, isFull)],
  };
}
