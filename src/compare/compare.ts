// Audits side by side: what each document (and plan) says on each topic, and which statement protects
// more. Also run for one document, whose topics are then what it says.

import type { CheckContext } from '../checks/context.ts';
import { openContext } from '../checks/context.ts';
import { pinpoint } from '../document/position.ts';
import type { Audit, Comparison, Topic, TopicCell } from '../model/audit.ts';
import type { Pinpoint } from '../model/document.ts';
import type { Knowledge } from '../rules/knowledge.ts';
import type { TopicRule } from '../rules/topics.ts';
import { mainDifference } from './main-difference.ts';
import type { Position } from './position.ts';
import { standOn } from './position.ts';
import { rank } from './rank.ts';
import { relate } from './relation.ts';
import type { Row } from './row.ts';
import type { CompareOptions } from './relation.ts';
import { tierRankings } from './tiers.ts';
import { tellingSpans } from './telling.ts';
import { valueOf } from './value.ts';
import type { Wording } from './value.ts';

export type { CompareOptions } from './relation.ts';

/** Passages cited in one cell. */
const MOST_PASSAGES = 6;

export function compareAudits(
  audits: readonly Audit[],
  knowledge: Knowledge,
  options: CompareOptions = {},
): Comparison {
  const { groups, topics, words } = knowledge.topics;
  const contexts = audits.map(({ document, claims }) => openContext(document, claims, knowledge));
  const wording: Wording = { lexicon: knowledge.lexicon, words };
  const ordered = topics.toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
  const rows = ordered.flatMap((rule) => rowOf(rule, contexts, wording) ?? []);
  return {
    relation: relate(audits, options),
    mainDifference: mainDifference(rows, audits, wording),
    topics: rows.map(({ topic }) => topic),
    onlyIn:
      audits.length < 2 ? [] : audits.map((_, document) => ({ document, topics: onlyIn(rows, document) })),
  };
}

/** Null when no document speaks on the topic. */
function rowOf(rule: TopicRule, contexts: readonly CheckContext[], wording: Wording): Row | null {
  const stands = contexts.map((context) => standOn(rule, context));
  if (stands.every(({ overall }) => overall.statements.length === 0)) return null;
  const cells = stands.flatMap((stand, document) =>
    stand.positions.map((position) => cellOf(rule, document, position, contexts[document], wording)),
  );
  const valued = (document: number, position: Position) => ({
    document,
    position,
    value: cells.find((cell) => cell.document === document && cell.tier === position.tier)?.value ?? '',
  });
  const { moreProtective, reason } =
    contexts.length < 2
      ? { moreProtective: 'not-ranked' as const, reason: '' }
      : rank(
          rule,
          stands.map(({ overall }, document) => valued(document, overall)),
        );
  const topic: Topic = {
    id: rule.id,
    title: rule.title,
    group: rule.group,
    glance: rule.glance ?? null,
    cells,
    moreProtective,
    byTier: contexts.length < 2 ? [] : tierRankings(rule, stands, valued),
    reason,
  };
  return { rule, topic, stands };
}

function cellOf(
  rule: TopicRule,
  document: number,
  position: Position,
  context: CheckContext | undefined,
  wording: Wording,
): TopicCell {
  const evidence: readonly Pinpoint[] =
    context === undefined
      ? []
      : tellingSpans(position.statements, context)
          .slice(0, MOST_PASSAGES)
          .map((span) => pinpoint(context.document, span));
  return {
    document,
    tier: position.tier,
    value: valueOf(rule, position, wording),
    isSilent: position.statements.length === 0,
    evidence,
  };
}

/** Topics that this document alone speaks of. "Not mentioned" is not "not done". */
function onlyIn(rows: readonly Row[], document: number): readonly string[] {
  return rows
    .filter(({ stands }) =>
      stands.every(({ overall }, index) => overall.statements.length > 0 === (index === document)),
    )
    .map(({ rule }) => rule.id);
}
