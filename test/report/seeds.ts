// Reports of the two seed policies by the whole pipeline, on a fixed date; and of larger texts.

import { readFileSync } from 'node:fs';
import { auditSource } from '../../src/audit.ts';
import type { Audited } from '../../src/audit.ts';
import { loadTagger } from '../../src/claims/load-tagger.ts';
import { compareAudits } from '../../src/compare/compare.ts';
import { diffDocuments } from '../../src/compare/diff/diff.ts';
import { buildReport, ruleInfos } from '../../src/report/build.ts';
import type { Report } from '../../src/report/schema.ts';
import { loadKnowledge } from '../../src/rules/load.ts';

const knowledge = loadKnowledge();
const tagger = loadTagger();
const NOW = '2026-11-22';

export interface Text {
  readonly file: string;
  readonly text: string;
}

export function seed(file: 'lumio.txt' | 'lumetra.txt'): Text {
  return { file, text: readFileSync(new URL(`../../corpus/${file}`, import.meta.url), 'utf8') };
}

async function auditsOf(texts: readonly Text[]): Promise<Audited[]> {
  const audits: Audited[] = [];
  for (const { file, text } of texts) {
    const source = { file, bytes: new TextEncoder().encode(text) };
    audits.push(await auditSource(source, { knowledge, tagger, packs: [], assume: new Map(), now: NOW }));
  }
  return audits;
}

const run = { version: '0.1.0', date: NOW, packs: knowledge.packs, rules: ruleInfos(knowledge) };

export async function reportOn(texts: readonly Text[]): Promise<Report> {
  const audits = await auditsOf(texts);
  return buildReport({ audits, comparison: compareAudits(audits, knowledge), run });
}

/** What `policy-audit diff` reports of two versions. */
export async function changesReport(before: Text, after: Text): Promise<Report> {
  const audits = await auditsOf([before, after]);
  const [old, now] = audits;
  if (old === undefined || now === undefined) throw new Error('two versions were read');
  return buildReport({
    audits,
    comparison: compareAudits(audits, knowledge, { isSameOrganization: true }),
    diff: diffDocuments(old.document, now.document, knowledge),
    run,
  });
}

export const seedsReport = (): Promise<Report> => reportOn([seed('lumio.txt'), seed('lumetra.txt')]);
