// A full audit against one bare parse of the same text, and where its time goes.

import { auditDocument, readClaims, readDocument } from '../../audit.ts';
import type { AuditOptions, Audited } from '../../audit.ts';
import { runChecks } from '../../checks/run.ts';
import { loadTagger } from '../../claims/load-tagger.ts';
import { compareAudits } from '../../compare/compare.ts';
import type { Source } from '../../model/document.ts';
import { buildReport, ruleInfos } from '../../report/build.ts';
import type { Report } from '../../report/schema.ts';
import { writeJson } from '../../report/json.ts';
import { EVAL_DATE, openEngine } from '../eval/engine.ts';
import { cpuOf, median, settle, sum } from './measure.ts';

function reportFor(audit: Audited, { knowledge }: AuditOptions): Report {
  const audits = [audit];
  return buildReport({
    audits,
    comparison: compareAudits(audits, knowledge, {}),
    run: { version: '0.0.0', date: EVAL_DATE, packs: knowledge.packs, rules: ruleInfos(knowledge) },
  });
}

/** Claims, all rules, contradictions and the JSON of the report: what `-f json` does with one policy. */
export async function fullAudit(source: Source, options: AuditOptions): Promise<number> {
  const audit = auditDocument(await readDocument(source, options.knowledge), options);
  return writeJson(reportFor(audit, options)).length;
}

/** A second engine over the same knowledge: its tagger remembers no sentence yet. */
export const freshEngine = (): AuditOptions => ({ ...openEngine(), tagger: loadTagger() });

export interface AuditFigures {
  /** CPU time of all full audits over that of all bare parses. */
  readonly auditVsCompromise: number;
  /** The same by policy: the middle one. */
  readonly medianPolicy: number;
  readonly msPerPolicy: number;
  readonly kbPerSecond: number;
}

/** Each policy is audited and parsed in turn, so that both meet the machine in the same state. */
export async function measureAudit(
  sources: readonly Source[],
  warmUp: readonly Source[],
): Promise<AuditFigures> {
  const { default: parse } = await import('compromise');
  const engine = freshEngine();
  for (const source of warmUp) {
    await fullAudit(source, engine);
    parse((await readDocument(source, engine.knowledge)).source);
  }
  settle();
  const pairs: { audit: number; parse: number; length: number }[] = [];
  for (const source of sources) {
    const { source: text } = await readDocument(source, engine.knowledge);
    const audit = (await cpuOf(() => fullAudit(source, engine))).ms;
    const bare = (await cpuOf(() => parse(text).length)).ms;
    pairs.push({ audit, parse: bare, length: text.length });
  }
  const total = sum(pairs.map(({ audit }) => audit));
  return {
    auditVsCompromise: total / sum(pairs.map((pair) => pair.parse)),
    medianPolicy: median(pairs.map((pair) => pair.audit / pair.parse)),
    msPerPolicy: median(pairs.map(({ audit }) => audit)),
    kbPerSecond: sum(pairs.map(({ length }) => length)) / total,
  };
}

export const STAGES = ['document', 'tagging', 'claims', 'rules', 'contradictions', 'report'] as const;
export type Stage = (typeof STAGES)[number];
export type Shares = Readonly<Record<Stage, number>>;

/** Shares of the CPU time of one audit, adding up to 1. Tagging is measured by tagging the same sentences again. */
export async function measureShares(sources: readonly Source[], warmUp: readonly Source[]): Promise<Shares> {
  const engine = freshEngine();
  const [first, again] = [loadTagger(), loadTagger()];
  const heard: string[] = [];
  const listening: AuditOptions = {
    ...engine,
    tagger: (sentence) => {
      heard.push(sentence);
      return first(sentence);
    },
  };
  const times = new Map<Stage, number>(STAGES.map((stage) => [stage, 0]));
  const add = (stage: Stage, ms: number): void => {
    times.set(stage, (times.get(stage) ?? 0) + Math.max(0, ms));
  };
  for (const source of warmUp) await fullAudit(source, listening);
  for (const sentence of heard.splice(0)) again(sentence);
  settle();
  for (const source of sources) {
    const document = await cpuOf(() => readDocument(source, engine.knowledge));
    const claims = await cpuOf(() => readClaims(document.value, listening));
    const sentences = heard.splice(0);
    const tagging = await cpuOf(() => {
      for (const sentence of sentences) again(sentence);
    });
    const checks = await cpuOf(() => runChecks(document.value, claims.value, engine.knowledge, engine));
    // on a second reading of the document, since what is found out about one is kept
    const copy = await readDocument(source, engine.knowledge);
    const same = readClaims(copy, engine);
    const narrowed = { ...engine, skip: ['contradictions'] };
    const rules = await cpuOf(() => runChecks(copy, same, engine.knowledge, narrowed));
    const audit = auditDocument(copy, engine);
    const report = await cpuOf(() => writeJson(reportFor(audit, engine)));
    add('document', document.ms);
    add('tagging', tagging.ms);
    add('claims', claims.ms - tagging.ms);
    add('rules', rules.ms);
    add('contradictions', checks.ms - rules.ms);
    add('report', report.ms);
  }
  const total = sum([...times.values()]);
  const shareOf = (stage: Stage): number => (times.get(stage) ?? 0) / total;
  return {
    document: shareOf('document'),
    tagging: shareOf('tagging'),
    claims: shareOf('claims'),
    rules: shareOf('rules'),
    contradictions: shareOf('contradictions'),
    report: shareOf('report'),
  };
}
