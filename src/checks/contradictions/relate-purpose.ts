// What for: purposes of both statements, with the purposes some acts have by nature.

import type { Claim } from '../../model/claim.ts';
import type { Practice } from '../../model/vocabulary.ts';
import { closest } from './relation.ts';
import type { CompareContext } from './context.ts';
import { SIGNS } from './surfaces.ts';
import type { DimensionRelation, Mark, Relation } from './types.ts';

const IMPLIED: Readonly<Partial<Record<Practice, string>>> = {
  train: 'model-training',
  sell: 'monetisation',
  'share-ads': 'ads-targeted',
  'disclose-transaction': 'transaction',
  'disclose-legal': 'legal-compliance',
};

export function purposesOf(claim: Claim): readonly string[] {
  const stated = claim.purposes.map(({ value }) => value);
  if (stated.length > 0) return stated;
  const implied = IMPLIED[claim.practice.value];
  return implied === undefined ? [] : [implied];
}

export function relatePurposes(b: string, n: string, context: CompareContext): Relation {
  if (b === n) return 'EQ';
  if (n === 'any') return 'SUB';
  if (b === 'any') return 'SUP';
  if (context.knowledge.frames.overlappingPurposes.has(`${b}|${n}`)) return 'OVL';
  return context.relate('purpose', b, n);
}

/** "We do not sell personal information for monetary consideration." */
const isForMoney = (n: Claim, context: CompareContext): boolean =>
  n.practice.value === 'sell' &&
  context.says({ start: n.evidence.trigger.end, end: n.evidence.sentence.end }, 'for-money');

export function relatePurpose(b: Claim, n: Claim, context: CompareContext): DimensionRelation {
  const make = (
    relation: Relation,
    why: string,
    mark: Mark | null,
    one: string,
    other: string,
  ): DimensionRelation => ({
    dimension: 'purpose',
    relation,
    why,
    mark,
    detail: null,
    b: one,
    n: other,
  });
  // what a sale is for by nature must not narrow its denial
  const isStated = n.practice.value === b.practice.value || n.practice.value === 'sell';
  const listN = isStated ? n.purposes.map(({ value }) => value) : purposesOf(n);
  const listB = purposesOf(b);
  // "not for money" rules out a sale in the plain sense; what a law calls a sale may be for other value
  if (isForMoney(n, context) && b.practice.value === 'sell' && b.frame === 'cpra' && b.purposes.length === 0)
    return make('SUP', 'a sale in the legal sense need not be for money', null, 'any value', 'money');
  if (listN.length === 0) return make('SUB', 'any purpose', null, listB[0] ?? 'any purpose', 'any purpose');
  if (listB.length === 0) return make('SUP', 'purpose not named', 'silent', 'any purpose', listN[0] ?? 'any');
  const best = closest(
    listB.flatMap((one) =>
      listN.map((other) => {
        const relation = relatePurposes(one, other, context);
        const mark: Mark | null = one === 'any' && relation === 'SUP' ? 'universal' : null;
        return { one, other, relation, mark, why: `${one} ${SIGNS[relation]} ${other}` };
      }),
    ),
  );
  if (best === null) return make('UNK', 'no purpose', null, 'any', 'any');
  return make(best.relation, best.why, best.mark, best.one, best.other);
}
