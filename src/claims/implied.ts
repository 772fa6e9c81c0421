// Verbs that state something without a clause of their own: "we earn money by selling your data", "we
// deliver the service without sharing it", "your name is not something we collect".

import type { CompiledLexicon } from '../lexicon/compile.ts';
import type { VerbReading } from '../lexicon/frames.ts';
import type { VerbGroup } from './group.ts';
import type { Line } from './line.ts';
import { familyOf } from './family.ts';
import { isBe } from './roles.ts';

export interface Implied {
  /** The statement that the verb belongs to: its actor, modal and negation. */
  readonly governor: VerbGroup;
  /** Word that negates the verb itself; null when only the statement may. */
  readonly negation: number | null;
}

const DISCLOSING = new Set(['disclose', 'sell']);
/**
 * "By selling", "without sharing": what is done on the way is stated too. Behind "by" disclosures only: of
 * other acts ("by using our site") it says little.
 */
export function meansOf(line: Line, index: number, { frames }: CompiledLexicon): Implied | null {
  const group = line.groups[index];
  if (group?.kind !== 'gerund') return null;
  const verbs = group.heads.flatMap((at) => line.words[at]?.verbs ?? []);
  const before = line.lowers[group.from - 1] ?? '';
  const isWithout = before === 'without';
  // "we have an interest in sharing your results"
  const isInterest = before === 'in' && frames.grammar.interests.has(line.lowers[group.from - 2] ?? '');
  if (!isWithout && !isInterest && !frames.grammar.means.has(before)) return null;
  const isStated = (verb: VerbReading): boolean =>
    !verb.isWeak && (isWithout || DISCLOSING.has(familyOf(verb.practice)));
  if (!verbs.some(isStated)) return null;
  const governor = line.groups.findLast((other) => other.to <= group.from && other.kind === 'finite');
  if (governor?.status !== 'asserted' || governor.subject === null) return null;
  // "we cannot run the service without sharing data" denies nothing
  if (isWithout && (governor.negation !== null || governor.modal?.value === 'may')) return null;
  return { governor, negation: isWithout ? group.from - 1 : null };
}

/** "Your name is not something (that) we collect": what the copula denies of its subject. */
export function predicateOf(line: Line, index: number, { frames }: CompiledLexicon): Implied | null {
  const group = line.groups[index];
  const copula = line.groups[index - 1];
  if (group?.kind !== 'finite' || group.status !== 'presupposed' || group.negation !== null) return null;
  if (copula?.kind !== 'finite' || copula.status !== 'asserted' || copula.subject === null) return null;
  if (
    copula.negation === null ||
    !line.words.slice(copula.from, copula.to).some((word) => isBe(word, frames))
  )
    return null;
  const heads = line.lowers
    .slice(copula.to, group.subject?.from ?? group.clauseStart)
    .filter((word) => !frames.grammar.links.has(word));
  const isOpen = heads.length > 0 && heads.every((word) => frames.openPredicates.has(word));
  return isOpen ? { governor: copula, negation: copula.negation } : null;
}

/** "We use it to run the service, but not to sell it": the statement whose subject the denial shares. */
export function notToOf(line: Line, group: VerbGroup): VerbGroup | null {
  const [but, not, to] = line.lowers.slice(Math.max(0, group.from - 3), group.from);
  if (group.kind !== 'infinitive' || but !== 'but' || not !== 'not' || to !== 'to') return null;
  return (
    line.groups.findLast((g) => g.to <= group.from && g.kind === 'finite' && g.status === 'asserted') ?? null
  );
}
