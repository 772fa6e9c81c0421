// A change report as the formats for machines list it: each change a finding of the new version beside
// the findings that are new with it. Reports of other kinds as they are.

import { shortHash } from '../../lib/hash.ts';
import type { Report, ReportFinding } from '../schema.ts';
import { CHANGE_WORDS } from './change-words.ts';
import type { ReportChange } from './changes.ts';
import { placesOf } from './places.ts';
import { ended } from './words.ts';

const NEW = 'B';
const PACK = 'changes';

export function gateReport(report: Report): Report {
  const { versions } = report;
  if (report.kind !== 'change' || versions === null) return report;
  const changes = report.changes.filter((change) => change.class !== 'editorial');
  const isNew = new Set(versions.newFindings);
  return {
    ...report,
    rules: [...report.rules, ...rulesOf(changes)],
    rulePacks: report.rulePacks.map((pack) => ({ ...pack, elements: 0 })),
    elements: [],
    cleared: [],
    findings: [
      ...changes.map((change) => findingOf(report, change)),
      ...report.findings.filter(({ id }) => isNew.has(id)),
    ],
  };
}

function findingOf(report: Report, change: ReportChange): ReportFinding {
  const isGone = change.after.length === 0;
  const words = placesOf(report, [...change.before, ...change.after]).map(({ quote }) => quote);
  const title = `${CHANGE_WORDS[change.class]}: ${change.title}`;
  return {
    id: change.id,
    document: NEW,
    fingerprint: `v1:${shortHash([change.type, change.class, ...words].join('\n'), 64)}`,
    kind: 'wording',
    rules: [`${PACK}/${change.type}`],
    priority: change.priority,
    confidence: change.confidence,
    title: isGone ? `${title} (not found in the new version)` : title,
    evidence: [...change.after],
    requires: null,
    citations: [],
    decidedBy: ended(change.reason),
    matters: ended(change.reason),
    check: null,
    suggested: '',
    assumptions: [],
    search: null,
    conflict: null,
    suppression: null,
    baseline: null,
  };
}

function rulesOf(changes: readonly ReportChange[]): Report['rules'] {
  const types = new Map(changes.map((change) => [change.type, change]));
  return [...types.values()].map(({ type, title }) => ({
    id: `${PACK}/${type}`,
    title,
    pack: PACK,
    priority: 'medium',
    citations: [],
    requires: null,
    matters: 'What a policy says was changed in meaning from one version to the next.',
    remedy: '',
  }));
}
