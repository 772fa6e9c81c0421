// A right that a sentence gives in two ways ("you have the right to complain: you may complain to …") is given
// once, and a promise not to discriminate is not told again as a difference that is made.

import type { Draft } from './draft.ts';

const isGrant = (draft: Draft): boolean => draft.practice.value === 'grant' && draft.right !== null;

/** What names more stays. */
const weight = (draft: Draft): number =>
  draft.data.length + draft.conditions.length + (draft.right?.channels.length ?? 0);

/** The drafts of one sentence without those that another of them already says. */
export function withoutTwins(drafts: readonly Draft[]): readonly Draft[] {
  const best = new Map<string, Draft>();
  for (const draft of drafts.filter(isGrant)) {
    const key = `${draft.polarity} ${draft.right?.kind}`;
    const other = best.get(key);
    if (other === undefined || weight(draft) > weight(other)) best.set(key, draft);
  }
  const kept = new Set(best.values());
  const isPromised = best.has('affirmed non-discrimination');
  return drafts.filter((draft) => {
    if (isGrant(draft)) return kept.has(draft);
    return !(isPromised && draft.practice.value === 'differ' && draft.right?.kind === 'non-discrimination');
  });
}
