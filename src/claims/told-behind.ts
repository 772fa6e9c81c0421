// Steps that are taken: what the verb behind them says they are for, protection or something else.

import type { Line, Reader } from './line.ts';
import { otherSense } from './senses.ts';

/** "We take steps to protect your data", "… to let you correct them": the verb behind says what the steps are. */
export function isToldBehind(line: Line, index: number, head: number, reader: Reader): boolean {
  const { lexicon } = reader;
  const next = line.groups[index + 1];
  if (line.words[head]?.verbs.some(({ lemma }) => lemma === 'take') !== true) return false;
  if (next?.kind !== 'infinitive' || next.governor !== index) return false;
  const verb = next.heads[0] ?? next.from;
  if (!lexicon.frames.guarding.has(line.lowers[verb] ?? '')) return true;
  // "steps to ensure that your data are accurate", "… are erased": not that they are safe
  const clause = line.lowers[verb + 1] === 'that' ? line.groups[index + 2] : undefined;
  const at = clause?.heads.at(-1);
  if (clause === undefined || at === undefined) return false;
  const sense = otherSense(line, at, clause.to, clause.isPassive, reader);
  const verbs = line.words[at]?.verbs ?? [];
  return sense === null
    ? verbs.length > 0 && verbs.every((one) => one.practice !== 'secure')
    : sense.as !== 'secure';
}
