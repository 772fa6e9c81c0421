// The counts that every cover and first screen shows, counted once from the rows themselves.

import { STATUSES } from '../../model/finding.ts';
import type { Report, ReportElement, ReportFinding, ReportTopic } from '../schema.ts';
import { pickFirst } from './fix-first.ts';
import { summarySentences } from './sentences.ts';

type Summary = Report['summary'];
type Counted = Pick<
  Report,
  'documents' | 'limits' | 'rulePacks' | 'elements' | 'findings' | 'cleared' | 'topics' | 'mainDifference'
>;

const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;

function elementCounts({ documents, rulePacks, elements }: Counted): Summary['elements'] {
  const perPack = (document: string, pack: string) => {
    const rows = elements.filter((element) => element.document === document && element.pack === pack);
    const [satisfied, partial, missing, review, notApplicable] = STATUSES.map((status) =>
      count(rows, (row) => row.status === status),
    );
    return {
      satisfied: satisfied ?? 0,
      partial: partial ?? 0,
      missing: missing ?? 0,
      review: review ?? 0,
      'not-applicable': notApplicable ?? 0,
    };
  };
  const packs = rulePacks.filter((pack) => pack.elements > 0);
  return Object.fromEntries(
    documents.map(({ id }) => [id, Object.fromEntries(packs.map((pack) => [pack.id, perPack(id, pack.id)]))]),
  );
}

const isConflict = ({ kind }: ReportFinding): boolean => kind === 'contradiction' || kind === 'conflict';

function findingCounts({ documents, findings }: Counted): Summary['findings'] {
  return Object.fromEntries(
    documents.map(({ id }) => {
      const own = findings.filter(({ document }) => document === id);
      const open = own.filter(({ suppression }) => suppression === null);
      return [
        id,
        {
          total: open.length,
          high: count(open, ({ priority }) => priority === 'high'),
          medium: count(open, ({ priority }) => priority === 'medium'),
          low: count(open, ({ priority }) => priority === 'low'),
          contradictions: count(open, isConflict),
          gaps: count(open, ({ kind }) => kind === 'gap'),
          wording: count(open, ({ kind }) => kind === 'wording'),
          other: count(open, ({ kind }) => kind === 'change'),
          suppressed: own.length - open.length,
        },
      ];
    }),
  );
}

/** A gap that only repeats an element at "needs review" is one item, not two. */
function reviewItems(
  elements: readonly ReportElement[],
  findings: readonly ReportFinding[],
): Summary['review'] {
  const open = elements.filter(({ status }) => status === 'review');
  const named = new Set(open.flatMap((element) => element.findings));
  const more = findings.filter(
    ({ id, confidence, suppression }) => confidence === 'review' && suppression === null && !named.has(id),
  );
  return { total: open.length + more.length, elements: open.length, findings: more.map(({ id }) => id) };
}

function topicCounts({ documents, topics }: Counted): Summary['topics'] {
  const won = (letter: string): number => count(topics, (topic: ReportTopic) => topic.ranked === letter);
  return {
    total: topics.length,
    moreProtective: Object.fromEntries(documents.map(({ id }) => [id, won(id)])),
    equal: won('='),
    notRanked: won('–'),
  };
}

export function buildSummary(counted: Counted, pairsCompared: number): Summary {
  const findings = findingCounts(counted);
  const elements = elementCounts(counted);
  return {
    elements,
    findings,
    fixFirst: pickFirst(counted.findings, counted.documents.length),
    review: reviewItems(counted.elements, counted.findings),
    cleared: counted.cleared.length,
    pairsCompared,
    topics: topicCounts(counted),
    sentences: summarySentences(counted, elements, findings),
  };
}
