// The ranking for each plan that some document tells apart: its position for that plan against the
// others' positions for it, or as a whole.

import type { Topic } from '../model/audit.ts';
import type { TopicRule } from '../rules/topics.ts';
import type { Position, Stand } from './position.ts';
import type { Ranked } from './rank.ts';
import { rank } from './rank.ts';

export function tierRankings(
  rule: TopicRule,
  stands: readonly Stand[],
  valued: (document: number, position: Position) => Ranked,
): Topic['byTier'] {
  const tiers = [...new Set(stands.flatMap(({ positions }) => positions.flatMap(({ tier }) => tier ?? [])))];
  return tiers.map((tier) => {
    const positions = stands.map(({ overall, positions: all }, document) =>
      valued(
        document,
        all.find((each) => each.tier === tier) ?? all.find((each) => each.tier === null) ?? overall,
      ),
    );
    return { tier, moreProtective: rank(rule, positions).moreProtective };
  });
}
