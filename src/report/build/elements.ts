// Element results of a report, in the order of the law's own numbering, each with the findings that
// stand on it.

import { documentLetter } from '../../lib/letters.ts';
import type { Audit } from '../../model/audit.ts';
import type { ElementResult } from '../../model/finding.ts';
import type { Report, ReportElement, ReportFinding } from '../schema.ts';
import { buildSearch } from './findings.ts';
import type { RuleInfo } from './input.ts';
import type { Places } from './places.ts';

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** "7011(e)(1)(A)" before "7011(e)(2)(A)"; elements without a citation by their id. */
function byLaw(a: ElementResult, b: ElementResult): number {
  return (
    compareText(a.citations[0]?.label ?? '\uFFFF', b.citations[0]?.label ?? '\uFFFF') ||
    compareText(a.element, b.element)
  );
}

export interface ElementContext {
  readonly places: Places;
  readonly findings: readonly ReportFinding[];
  /** Pack ids in the order of the report. */
  readonly packs: readonly string[];
  /** Assumption ids by document and fact. */
  readonly assumptionId: (document: number, fact: string) => string;
}

/** Some duties are met by what a text does not say; there is no passage to quote then. */
const NOTHING_AGAINST = 'Nothing in the text speaks against it.';

export function buildElements(audits: readonly Audit[], context: ElementContext): readonly ReportElement[] {
  const { places, findings, packs, assumptionId } = context;
  return audits.flatMap(({ elements }, document) => {
    const letter = documentLetter(document);
    const sorted = elements.toSorted((a, b) => packs.indexOf(a.pack) - packs.indexOf(b.pack) || byLaw(a, b));
    return sorted.map((result): ReportElement => ({
      document: letter,
      element: result.element,
      title: result.title,
      pack: result.pack,
      status: result.status,
      confidence: result.confidence,
      priority: result.priority,
      citations: result.citations.map(({ label }) => label),
      evidence: places.idsOf(document, result.evidence),
      why: result.status === 'satisfied' && result.evidence.length === 0 ? NOTHING_AGAINST : result.why,
      lacking: [...result.lacking],
      remedy: result.remedy,
      assumptions: result.assumptions.map((fact) => assumptionId(document, fact)),
      findings: findings
        .filter((finding) => finding.document === letter && finding.rules.includes(result.element))
        .map(({ id }) => id),
      search: buildSearch(result.search, document, places),
    }));
  });
}

/** Every citation that an element, finding or rule refers to, by label. */
export function buildCitations(audits: readonly Audit[], rules: readonly RuleInfo[]): Report['citations'] {
  const cited = audits.flatMap(({ elements, findings }) =>
    [...elements, ...findings].flatMap(({ citations }) => citations),
  );
  const byLabel = new Map(
    [...rules.flatMap(({ citations }) => citations), ...cited].map((citation) => [citation.label, citation]),
  );
  return [...byLabel.values()]
    .toSorted((a, b) => compareText(a.label, b.label))
    .map(({ label, id, title, url, inForceFrom, inForceUntil }) => ({
      label,
      id,
      pack: id.split('/')[0] ?? '',
      title,
      url,
      inForce: inForceFrom,
      until: inForceUntil,
    }));
}
