// Which document says the more protective thing, and why, in one sentence. Silence about a promise is
// ranked, silence about a practice is not.

import { documentLetter } from '../lib/letters.ts';
import type { MoreProtective } from '../model/audit.ts';
import type { TopicRule } from '../rules/topics.ts';
import type { Position } from './position.ts';
import { compare } from './position.ts';

export interface Ranking {
  readonly moreProtective: MoreProtective;
  readonly reason: string;
}

/** A position with the number of its document and its value in words. */
export interface Ranked {
  readonly document: number;
  readonly position: Position;
  readonly value: string;
}

/** "A", "A and B", "A, B and C". */
function listed(documents: readonly Ranked[]): string {
  const letters = documents.map(({ document }) => documentLetter(document));
  const last = letters.at(-1) ?? '';
  return letters.length < 2 ? last : `${letters.slice(0, -1).join(', ')} and ${last}`;
}
const notRanked = (reason: string): Ranking => ({ moreProtective: 'not-ranked', reason });

export function rank(topic: TopicRule, documents: readonly Ranked[]): Ranking {
  if (topic.unranked !== undefined) return notRanked(topic.unranked);
  const withStance = (stance: Position['stance']): readonly Ranked[] =>
    documents.filter(({ position }) => position.stance === stance);
  const mixed = withStance('mixed');
  if (mixed.length > 0)
    return notRanked(
      mixed.length === 1
        ? `${listed(mixed)} promises it and says the opposite elsewhere.`
        : `${listed(mixed)} promise it and say the opposite elsewhere.`,
    );
  const moot = withStance('moot');
  if (moot.length > 0)
    return notRanked(
      moot.length === 1
        ? `${listed(moot)} says it does not do what the statement is about.`
        : `${listed(moot)} say they do not do what the statement is about.`,
    );
  const neutral = withStance('neutral');
  if (neutral.length > 0) return notRanked('The statements are of different kinds.');
  const silent = withStance('silent');
  const speaking = documents.filter(({ position }) => position.stance !== 'silent');
  const sorted = speaking.toSorted((a, b) => compare(topic, a.position, b.position));
  const [best] = sorted;
  if (best === undefined) return notRanked(`No statement on ${topic.about} was found.`);
  const ties = sorted.filter((each) => compare(topic, each.position, best.position) === 0);
  // silence about a practice says nothing; those that speak are still ranked among themselves
  if (silent.length > 0 && best.position.stance === 'practice' && speaking.length < 2) {
    return notRanked(
      `Nothing on ${topic.about} was found in ${listed(silent)}. Silence about a practice is not ranked.`,
    );
  }
  if (ties.length > 1) {
    const isAll = ties.length === documents.length;
    return {
      moreProtective: 'equal',
      reason: isAll
        ? `${listed(ties)} say much the same.`
        : `${listed(ties)} say much the same, and more than the others.`,
    };
  }
  return { moreProtective: best.document, reason: reasonOf(topic, best, sorted.slice(1), silent) };
}

function reasonOf(
  topic: TopicRule,
  best: Ranked,
  others: readonly Ranked[],
  silent: readonly Ranked[],
): string {
  const said = `${documentLetter(best.document)} says: ${best.value}`;
  const rest = others.map(({ document, value }) => `${documentLetter(document)} says: ${value}`);
  const none = silent.length === 0 ? [] : [`nothing on ${topic.about} was found in ${listed(silent)}`];
  return `${[said, ...rest, ...none].join('; ')}.`;
}
