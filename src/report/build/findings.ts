// Findings of a report: numbered per document in order of priority, then position. Suppressed ones
// come last, so that accepting a finding never renumbers the others' order of reading.

import { documentLetter } from '../../lib/letters.ts';
import type { Audit } from '../../model/audit.ts';
import type { Finding, SearchRecord } from '../../model/finding.ts';
import { PRIORITIES } from '../../model/finding.ts';
import type { ReportFinding, ReportSearch } from '../schema.ts';
import type { Places } from './places.ts';

const NOWHERE = Number.MAX_SAFE_INTEGER;

const positionOf = ({ evidence, search }: Finding): number =>
  evidence[0]?.start ?? search?.closest[0]?.place.start ?? NOWHERE;

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function inOrderOfReading(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) =>
      Number(a.suppression !== null) - Number(b.suppression !== null) ||
      PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
      positionOf(a) - positionOf(b) ||
      compareText(a.rules[0] ?? '', b.rules[0] ?? '') ||
      compareText(a.fingerprint, b.fingerprint),
  );
}

export function buildSearch(
  search: SearchRecord | null,
  document: number,
  places: Places,
): ReportSearch | null {
  if (search === null) return null;
  const { concepts, scope, lines, closest } = search;
  return {
    concepts: [...concepts],
    scope,
    lines,
    closest: closest.map(({ place, why }) => ({ evidence: places.idOf(document, place), why })),
  };
}

/** The law of every element that the finding names, its own first. */
function citedBy({ citations, rules }: Finding, elements: Audit['elements']): string[] {
  const others = rules.flatMap((rule) => elements.find(({ element }) => element === rule)?.citations ?? []);
  return [...new Set([...citations, ...others].map(({ label }) => label))];
}

export function buildFindings(
  audits: readonly Audit[],
  places: Places,
  hasBaseline: boolean,
): readonly ReportFinding[] {
  return audits.flatMap(({ findings, elements }, document) => {
    const letter = documentLetter(document);
    return inOrderOfReading(findings).map((finding, index): ReportFinding => {
      const { conflict, suppression } = finding;
      const isKnown = suppression?.kind === 'baseline';
      return {
        id: `${letter}-${String(index + 1).padStart(2, '0')}`,
        document: letter,
        fingerprint: finding.fingerprint,
        kind: finding.kind,
        rules: [...finding.rules],
        priority: finding.priority,
        confidence: finding.confidence,
        title: finding.title,
        evidence: [
          ...places.idsOf(document, finding.evidence),
          ...(finding.elsewhere ?? []).map(({ document: other, place }) => places.idOf(other, place)),
        ],
        requires: finding.requires,
        citations: citedBy(finding, elements),
        decidedBy: finding.decidedBy,
        matters: finding.matters,
        check: finding.check,
        suggested: finding.suggested,
        assumptions: [...finding.assumptions],
        search: buildSearch(finding.search, document, places),
        conflict:
          conflict === null
            ? null
            : {
                verdict: conflict.verdict,
                rule: conflict.rule,
                dimension: conflict.dimension,
                bothHoldIf: conflict.bothHoldIf,
                claims: [...conflict.claims],
                trace: [...conflict.trace],
              },
        suppression: suppression === null ? null : { kind: suppression.kind, reason: suppression.reason },
        baseline: hasBaseline ? (isKnown ? 'known' : 'new') : null,
      };
    });
  });
}
