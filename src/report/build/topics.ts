// The comparison in report form: letters for documents, places for passages.

import { documentLetter } from '../../lib/letters.ts';
import type { Comparison, Topic } from '../../model/audit.ts';
import type { Report, ReportTopic } from '../schema.ts';
import type { Places } from './places.ts';

const winnerOf = (ranked: Topic['moreProtective']): string =>
  typeof ranked === 'number' ? documentLetter(ranked) : ranked === 'equal' ? '=' : '–';

export function buildTopics(comparison: Comparison | null, places: Places): readonly ReportTopic[] {
  return (comparison?.topics ?? []).map((topic) => ({
    id: topic.id,
    title: topic.title,
    group: topic.group,
    glance: topic.glance,
    cells: topic.cells.map(({ document, tier, value, isSilent, evidence }) => ({
      document: documentLetter(document),
      tier,
      value,
      isSilent,
      evidence: places.idsOf(document, evidence),
    })),
    ranked: winnerOf(topic.moreProtective),
    byTier: topic.byTier.map(({ tier, moreProtective }) => ({ tier, ranked: winnerOf(moreProtective) })),
    reason: topic.reason,
  }));
}

export function buildOnlyIn(comparison: Comparison | null): Report['onlyIn'] {
  return (comparison?.onlyIn ?? []).map(({ document, topics }) => ({
    document: documentLetter(document),
    topics: [...topics],
  }));
}

export function buildRelation(comparison: Comparison | null, count: number): Report['relation'] {
  if (comparison === null || count < 2) return null;
  const { isSameOrganization, basis } = comparison.relation;
  return { sameOrganization: isSameOrganization, basis };
}
