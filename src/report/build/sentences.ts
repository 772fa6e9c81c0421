// The summary in sentences, made from the results: what counsel reads before any table.

import { conflictWords, count, ended, listed } from '../parts/words.ts';
import type { Report } from '../schema.ts';

type Counted = Pick<Report, 'documents' | 'limits' | 'rulePacks' | 'cleared' | 'mainDifference' | 'findings'>;
type Summary = Report['summary'];

export function summarySentences(
  counted: Counted,
  elements: Summary['elements'],
  findings: Summary['findings'],
): Summary['sentences'] {
  return Object.fromEntries(
    counted.documents.map(({ id, references }) => {
      const packs = counted.rulePacks.filter((pack) => pack.elements > 0);
      const doubts = counted.limits.filter(
        ({ kind, document }) => kind === 'not-a-policy' && document === id,
      );
      const sentences = [
        ...doubts.map(({ statement }) => ended(statement)),
        ...packs.map((pack) => elementSentence(pack.label, elements[id]?.[pack.id])),
      ];
      const numbers = findings[id];
      const cleared = counted.cleared.filter(({ document }) => document === id).length;
      if (numbers !== undefined) {
        const open = counted.findings.filter(
          ({ document, suppression, conflict }) =>
            document === id && suppression === null && conflict?.verdict === 'contradiction',
        ).length;
        sentences.push(conflictSentence(open, numbers.contradictions - open, cleared));
        if (numbers.high > 0)
          sentences.push(`${count(numbers.high, 'finding has', 'findings have')} high priority.`);
      }
      if (references.length > 0) {
        sentences.push(
          `The policy relies on ${count(references.length, 'document that was', 'documents that were')} not supplied.`,
        );
      }
      return [id, [...sentences, ...(counted.documents.length === 1 ? counted.mainDifference : [])]];
    }),
  );
}

/** "Of 24 CPRA elements, 13 are satisfied, 10 are partial and 1 was not found." */
function elementSentence(label: string, counts: Summary['elements'][string][string] | undefined): string {
  if (counts === undefined) return '';
  const total = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const none = counts['not-applicable'];
  if (none === total)
    return `None of ${count(total, `${label} element applies`, `${label} elements applies`)} on the stated assumptions.`;
  const parts = [
    counts.satisfied > 0 ? `${counts.satisfied} ${counts.satisfied === 1 ? 'is' : 'are'} satisfied` : '',
    counts.partial > 0 ? `${counts.partial} ${counts.partial === 1 ? 'is' : 'are'} partial` : '',
    counts.missing > 0 ? `${counts.missing} ${counts.missing === 1 ? 'was' : 'were'} not found` : '',
    counts.review > 0 ? `${counts.review} ${counts.review === 1 ? 'needs' : 'need'} review` : '',
    none > 0 ? `${none} ${none === 1 ? 'does' : 'do'} not apply` : '',
  ].filter((part) => part !== '');
  return `Of ${count(total, `${label} element`)}, ${listed(parts)}.`;
}

/** "2 contradictions and 7 tensions or mismatches were found; 25 pairs that look like one were cleared." */
function conflictSentence(contradictions: number, tensions: number, cleared: number): string {
  const found = conflictWords(contradictions, tensions);
  const verb = contradictions + tensions === 1 ? 'was' : 'were';
  const said = found === '' ? 'No contradictions were found' : `${found} ${verb} found`;
  return cleared === 0
    ? `${said}.`
    : `${said}; ${count(cleared, 'pair that looks like one was', 'pairs that look like one were')} cleared.`;
}
