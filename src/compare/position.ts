// Where a document stands on a topic: one position, or one for each plan it tells apart.

import type { CheckContext } from '../checks/context.ts';
import type { TopicRule } from '../rules/topics.ts';
import { measureOf } from './measure.ts';
import type { Statement } from './statements.ts';
import { isSaid, statementsOn } from './statements.ts';

export type Stance = 'silent' | 'neutral' | 'moot' | 'mixed' | 'practice' | 'promise';

export interface Position {
  readonly tier: string | null;
  readonly stance: Stance;
  /** Level, 0 the most protective; null unless the stance is a promise or a practice. */
  readonly rank: number | null;
  readonly measure: number | null;
  /** The statements that decide, first those outside tables. */
  readonly statements: readonly Statement[];
}

export interface Stand {
  /** The document as a whole: its least (or most) protective position. */
  readonly overall: Position;
  /** What is shown: by plan where plans differ, else one. */
  readonly positions: readonly Position[];
}

const SILENT: Position = { tier: null, stance: 'silent', rank: null, measure: null, statements: [] };

export function standOn(topic: TopicRule, context: CheckContext): Stand {
  const statements = statementsOn(topic, context);
  if (
    topic.moot !== undefined &&
    isSaid(topic.moot.when, context) &&
    !statements.some(({ level }) => level.is === 'practice')
  ) {
    const moot: Position = { ...SILENT, stance: 'moot', statements };
    if (statements.length === 0) return { overall: moot, positions: [moot] };
  }
  if (statements.length === 0) return { overall: SILENT, positions: [SILENT] };
  const whole = topic.hasTiers ? statements.filter((statement) => statement.tiers.length === 0) : statements;
  const tiers = topic.hasTiers ? [...new Set(statements.flatMap((statement) => statement.tiers))] : [];
  const general = whole.length === 0 ? [] : [positionOf(topic, null, whole)];
  const perTier = tiers.map((tier) =>
    positionOf(
      topic,
      tier,
      statements.filter((statement) => statement.tiers.includes(tier)),
    ),
  );
  const positions = distinct([...general, ...perTier]);
  const overall = pick(topic, positions);
  return { overall: isMixed(topic, positions) ? { ...overall, stance: 'mixed' } : overall, positions };
}

/** Promised at the top and taken back at the bottom. */
function isMixed(topic: TopicRule, positions: readonly Position[]): boolean {
  if (!topic.isMixedUnranked) return false;
  const stances = positions.flatMap(({ statements }) => statements.map(({ level }) => level.is));
  return stances.includes('promise') && stances.includes('practice');
}

/** A plan that says what the whole policy says needs no line of its own. */
function distinct(positions: readonly Position[]): readonly Position[] {
  const [first] = positions;
  if (first === undefined || first.tier !== null) return positions;
  return positions.filter(
    (position) => position === first || position.rank !== first.rank || position.measure !== first.measure,
  );
}

function pick(topic: TopicRule, positions: readonly Position[]): Position {
  const ranked = positions.filter(({ rank }) => rank !== null);
  const [first = SILENT] = positions;
  const sorted = ranked.toSorted((a, b) => compare(topic, a, b));
  return (topic.counts === 'worst' ? sorted.at(-1) : sorted[0]) ?? first;
}

/** Negative when `a` is more protective. */
export function compare(topic: TopicRule, a: Position, b: Position): number {
  if (a.rank === null || b.rank === null) return 0;
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (topic.measure === undefined || a.measure === null || b.measure === null) return 0;
  const difference = Math.round((a.measure - b.measure) * 100) / 100;
  return topic.measure.better === 'fewer' ? difference : -difference;
}

function positionOf(topic: TopicRule, tier: string | null, statements: readonly Statement[]): Position {
  const counted = statements.filter(({ level }) => level.is !== 'neutral');
  if (counted.length === 0) return { tier, stance: 'neutral', rank: null, measure: null, statements };
  const ranks = counted.map(({ rank }) => rank);
  const rank = topic.counts === 'worst' ? Math.max(...ranks) : Math.min(...ranks);
  const deciding = counted.filter((statement) => statement.rank === rank);
  const measured =
    topic.measure === undefined
      ? { value: null, statements: deciding }
      : measureOf(topic.measure, topic.counts, deciding);
  const shown = topic.isMixedUnranked ? counted : measured.statements;
  return {
    tier,
    stance: deciding.some(({ level }) => level.is === 'practice') ? 'practice' : 'promise',
    rank,
    measure: measured.value,
    statements: shown.toSorted((a, b) => Number(a.isFromTable) - Number(b.isFromTable)),
  };
}
