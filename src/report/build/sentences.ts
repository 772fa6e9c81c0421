// The summary in sentences, made from the results: what counsel reads before any table.

import { count, listed } from '../parts/words.ts';
import type { Report } from '../schema.ts';

type Counted = Pick<Report, 'documents' | 'rulePacks' | 'cleared' | 'mainDifference' | 'findings'>;
type Summary = Report['summary'];

export function summarySentences(
  counted: Counted,
  elements: Summary['elements'],
  findings: Summary['findings'],
): Summary['sentences'] {
  return Object.fromEntries(
    counted.documents.map(({ id, references }) => {
      const packs = counted.rulePacks.filter((pack) => pack.elements > 0);
      const sentences = packs.map((pack) => elementSentence(pack.label, elements[id]?.[pack.id]));
      const numbers = findings[id];
      const cleared = counted.cleared.filter(({ document }) => document === id).length;
      if (numbers !== undefined) {
        sentences.push(conflictSentence(numbers.contradictions, cleared));
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

function conflictSentence(contradictions: number, cleared: number): string {
  const found =
    contradictions === 0
      ? 'No contradictions were found'
      : `${count(contradictions, 'internal contradiction was', 'internal contradictions were')} found`;
  return cleared === 0
    ? `${found}.`
    : `${found} and ${count(cleared, 'apparent one was', 'apparent ones were')} cleared.`;
}
