// Documents of one organization: conflicts between them, and references to documents that are among
// those supplied.

import { isNamed } from '../checks/references.ts';
import { findBetween } from '../checks/contradictions/between.ts';
import { pinpoint } from '../document/position.ts';
import { assignFingerprints } from '../findings/fingerprint.ts';
import type { Audit } from '../model/audit.ts';
import type { Limit } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { Knowledge } from '../rules/knowledge.ts';
import { joinDocuments, SECOND } from './join.ts';

const bareId = (id: string): string => (id.startsWith(SECOND) ? id.slice(SECOND.length) : id);

/** Conflicts between two documents, told with the first; passages of the other are named as such. */
function between(
  audits: readonly Audit[],
  first: number,
  second: number,
  knowledge: Knowledge,
): readonly Finding[] {
  const [a, b] = [audits[first], audits[second]];
  if (a === undefined || b === undefined) return [];
  const joined = joinDocuments(a, b);
  return findBetween(joined, knowledge).map((finding): Finding => {
    const own = finding.evidence.filter(({ start }) => start < joined.boundary);
    const other = finding.evidence.filter(({ start }) => start >= joined.boundary);
    return {
      ...finding,
      evidence: own.map((place) => pinpoint(a.document, place)),
      elsewhere: other.map(({ start, end }) => ({
        document: second,
        place: pinpoint(b.document, { start: start - joined.boundary, end: end - joined.boundary }),
      })),
      conflict:
        finding.conflict === null
          ? null
          : { ...finding.conflict, claims: finding.conflict.claims.map(bareId) },
    };
  });
}

/** "Cookie Policy" is supplied when another document's title or file name says so. */
function isSupplied({ kind, statement }: Limit, others: readonly Audit[], knowledge: Knowledge): boolean {
  if (kind !== 'not-supplied') return false;
  return others.some(({ document }) =>
    [document.title ?? '', document.file].some((name) =>
      isNamed(statement, name, knowledge.contradictions.texts.documents),
    ),
  );
}

/** The audits with what only shows when the documents are read together. */
export function readTogether<A extends Audit>(audits: readonly A[], knowledge: Knowledge): readonly A[] {
  return audits.map((audit, index) => {
    const found = audits.flatMap((_, other) =>
      other > index ? between(audits, index, other, knowledge) : [],
    );
    const others = audits.filter((other) => other !== audit);
    return {
      ...audit,
      findings: [...audit.findings, ...assignFingerprints(found)],
      limits: audit.limits.filter((limit) => !isSupplied(limit, others, knowledge)),
    };
  });
}
